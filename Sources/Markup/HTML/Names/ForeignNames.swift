import ASCII

/// Names of SVG and MathML that are not in lower case (HTML Standard §13.2.6.5).
enum ForeignNames {
  static func tag(_ name: String, in namespace: HTMLNamespace) -> String {
    namespace == .svg ? svgTags[name] ?? name : name
  }

  static func attribute(_ name: String, in namespace: HTMLNamespace) -> String {
    switch namespace {
    case .html: name
    case .svg: svgAttributes[name] ?? name
    case .math: name == "definitionurl" ? "definitionURL" : name
    }
  }

  private static let svgTags = byLowercase(
    """
    altGlyph altGlyphDef altGlyphItem animateColor animateMotion animateTransform clipPath feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
    feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
    fePointLight feSpecularLighting feSpotLight feTile feTurbulence foreignObject glyphRef linearGradient
    radialGradient textPath
    """)

  private static let svgAttributes = byLowercase(
    """
    attributeName attributeType baseFrequency baseProfile calcMode clipPathUnits diffuseConstant edgeMode filterUnits
    glyphRef gradientTransform gradientUnits kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lengthAdjust
    limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits numOctaves pathLength
    patternContentUnits patternTransform patternUnits pointsAtX pointsAtY pointsAtZ preserveAlpha
    preserveAspectRatio primitiveUnits refX refY repeatCount repeatDur requiredExtensions requiredFeatures
    specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale systemLanguage
    tableValues targetX targetY textLength viewBox viewTarget xChannelSelector yChannelSelector zoomAndPan
    """)

  private static func byLowercase(_ names: String) -> [String: String] {
    let words = names.utf8.split { $0 == .space || $0 == .lineFeed }.map {
      String(decoding: $0, as: UTF8.self)
    }
    return Dictionary(uniqueKeysWithValues: words.map { ($0.lowercased(), $0) })
  }
}
