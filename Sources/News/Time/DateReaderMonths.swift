/// The names of months by language, as CLDR has them, with the forms that stand in dates.
///
/// One language a line: its code, then twelve months parted by `|`. Names are folded when they are loaded (see `folded`), and each
/// of their beginnings of three letters or more is an abbreviation, unless another language or month has the same. A
/// form that begins with a dot counts only behind an ordinal's: Croatian "12. listopada" is October, Polish "12 listopada" November.
enum DateMonthNames {
  static let gregorian = """
    en january|february|march|april|may|june|july|august|september sept|october|november|december
    de januar jänner jaenner|februar feber|märz maerz mrz mär|april|mai|juni|juli|august|september|oktober|november|dezember
    nl januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december
    af januarie|februarie|maart|april|mei|junie|julie|augustus|september|oktober|november|desember
    sv januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december
    da januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december
    nb januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember
    is janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember
    fr janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre
    es enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre setiembre|octubre|noviembre|diciembre
    ca gener|febrer|març|abril|maig|juny|juliol|agost ag|setembre|octubre|novembre|desembre
    gl xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro
    eu urtarrilaren|otsailaren|martxoaren|apirilaren|maiatzaren|ekainaren|uztailaren|abuztuaren|irailaren|urriaren|azaroaren|abenduaren
    pt janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro
    it gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre
    ro ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie
    mt jannar|frar|marzu|april|mejju|ġunju|lulju|awwissu|settembru|ottubru|novembru|diċembru
    cy ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr
    fi tammikuuta tammikuun|helmikuuta helmikuun|maaliskuuta maaliskuun|huhtikuuta huhtikuun|toukokuuta toukokuun|\
    kesäkuuta kesäkuun|heinäkuuta heinäkuun|elokuuta elokuun|syyskuuta syyskuun|lokakuuta lokakuun|\
    marraskuuta marraskuun|joulukuuta joulukuun
    et jaanuaril|veebruaril|märtsil|aprillil|mail|juunil|juulil|augustil|septembril september|oktoobril oktoober|\
    novembril november|detsembril detsember
    lv janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|\
    augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī
    lt sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|liepos liepa|\
    rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|gruodžio gruodis
    pl stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień|maja maj|czerwca czerwiec|lipca lipiec|\
    sierpnia sierpień|września wrzesień|października październik|listopada listopad|grudnia grudzień
    cs ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec čvc|srpna srpen|\
    září|října říjen|listopadu listopad|prosince prosinec
    sk januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta august|\
    septembra september|októbra október|novembra november|decembra december
    sl januarja januar|februarja februar|marca marec|aprila april|maja maj|junija junij|julija julij|avgusta avgust|\
    septembra september|oktobra oktober|novembra november|decembra december
    hr siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|\
    kolovoza kolovoz|rujna rujan|.listopada listopad|studenoga studenog studeni|prosinca prosinac
    sr januara januar|februara februar|marta mart|aprila april|maja maj|juna jun|jula jul|avgusta avgust|\
    septembra septembar|oktobra oktobar|novembra novembar|decembra decembar
    sr јануара јануар|фебруара фебруар|марта март|априла април|маја мај|јуна јун|јула јул|августа август|\
    септембра септембар|октобра октобар|новембра новембар|децембра децембар
    mk јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември
    hu január|február|március|április|május|június|július|augusztus|szeptember|október|november|december
    sq janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor
    tr ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık
    az yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr
    uz yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr
    id januari|februari|maret|april|mei|juni|juli|agustus agt|september|oktober|november|desember
    ms januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember
    fil enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre|nobyembre|disyembre
    sw januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba
    el ιανουαρίου ιανουάριος|φεβρουαρίου φεβρουάριος|μαρτίου μάρτιος|απριλίου απρίλιος|μαΐου μάιος|ιουνίου ιούνιος|\
    ιουλίου ιούλιος|αυγούστου αύγουστος|σεπτεμβρίου σεπτέμβριος|οκτωβρίου οκτώβριος|νοεμβρίου νοέμβριος|\
    δεκεμβρίου δεκέμβριος
    ru января январь|февраля февраль|марта март|апреля апрель|мая май|июня июнь|июля июль|августа август|\
    сентября сентябрь|октября октябрь|ноября ноябрь|декабря декабрь
    uk січня січень|лютого лютий|березня березень|квітня квітень|травня травень|червня червень|липня липень|\
    серпня серпень|вересня вересень|жовтня жовтень|листопада листопад|грудня грудень
    be студзеня студзень|лютага люты|сакавіка сакавік|красавіка красавік|траўня травень мая|чэрвеня чэрвень|\
    ліпеня ліпень|жніўня жнівень|верасня верасень|кастрычніка кастрычнік|лістапада лістапад|снежня снежань
    bg януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември
    kk қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан
    ka იანვარს იანვარი|თებერვალს თებერვალი|მარტს მარტი|აპრილს აპრილი|მაისს მაისი|ივნისს ივნისი|ივლისს ივლისი|\
    აგვისტოს|სექტემბერს სექტემბერი|ოქტომბერს ოქტომბერი|ნოემბერს ნოემბერი|დეკემბერს დეკემბერი
    hy հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի
    ar يناير كانون جانفي|فبراير شباط فيفري|مارس آذار|أبريل نيسان أفريل|مايو ماي أيار|يونيو يونيه حزيران جوان|\
    يوليو يوليه يوليوز تموز جويلية|أغسطس آب أوت غشت|سبتمبر أيلول شتنبر|أكتوبر تشرين|نوفمبر تشرين نونبر|\
    ديسمبر كانون دجنبر
    fa ژانویه|فوریه|مارس|آوریل|مه می|ژوئن|ژوئیه جولای|اوت آگوست اوگوست|سپتامبر|اکتبر|نوامبر|دسامبر
    ur جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر
    he ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר
    hi जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर
    mr जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर
    bn জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট অগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর
    gu જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઓગસ્ટ ઑગસ્ટ|સપ્ટેમ્બર|ઓક્ટોબર ઑક્ટોબર|નવેમ્બર|ડિસેમ્બર
    pa ਜਨਵਰੀ|ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ
    ta ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்
    te జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై జూలై|ఆగస్టు ఆగస్ట్|సెప్టెంబర్ సెప్టెంబరు|అక్టోబర్ అక్టోబరు|నవంబర్ నవంబరు|డిసెంబర్ డిసెంబరు
    kn ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್
    ml ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ|നവംബർ|ഡിസംബർ
    si ජනවාරි|පෙබරවාරි|මාර්තු|අප්‍රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්
    th มกราคม ม.ค.|กุมภาพันธ์ ก.พ.|มีนาคม มี.ค.|เมษายน เม.ย.|พฤษภาคม พ.ค.|มิถุนายน มิ.ย.|กรกฎาคม ก.ค.|สิงหาคม ส.ค.|\
    กันยายน ก.ย.|ตุลาคม ต.ค.|พฤศจิกายน พ.ย.|ธันวาคม ธ.ค.
    """

  /// The Solar Hijri calendar of Iran.
  static let solar = "fa فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"

  /// Of the Islamic calendar, whose dates stand beside Gregorian ones and are not read.
  static let islamic = "ar محرم|صفر|ربيع|جمادى جمادي|رجب|شعبان|رمضان|شوال|القعدة|الحجة"

  /// Monday to Sunday: they decide between two readings of a date, and tell a month from a weekday (`mar` is Tuesday in
  /// French).
  static let weekdays = """
    en monday|tuesday|wednesday|thursday|friday|saturday|sunday
    de montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag
    nl maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag
    da mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag
    sv måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag
    fr lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    es lunes|martes|miércoles|jueves|viernes|sábado|domingo
    ca dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge
    pt segunda|terça|quarta|quinta|sexta|sábado|domingo
    it lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica
    ro luni|marți|miercuri|joi|vineri|sâmbătă|duminică
    pl poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela
    cs pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle
    sk pondelok|utorok|streda|štvrtok|piatok|sobota|nedeľa
    hr ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja
    sr ponedeljak|utorak|sreda|četvrtak|petak|subota|nedelja
    sl ponedeljek|torek|sreda|četrtek|petek|sobota|nedelja
    lt pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis
    fi maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai
    et esmaspäev|teisipäev|kolmapäev|neljapäev|reede|laupäev|pühapäev
    hu hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap
    tr pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar
    id senin|selasa|rabu|kamis|jumat|sabtu|minggu
    el δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή
    ru понедельник|вторник|среда|четверг|пятница|суббота|воскресенье
    uk понеділок|вівторок|середа|четвер|пʼятниця|субота|неділя
    """
}
