import Delivery
import News
import Store

/// What to do about an error of the ledger or of the output file. Anything unknown stops the daemon: to go on with an
/// unknown fault could lose an article.
func disposition(of error: any Error) -> Disposition {
  switch error {
  case let error as LedgerError: error.disposition
  case let error as DeliveryError: error.disposition
  case is CancellationError: .retry(after: nil)
  default: .stop
  }
}
