-- What a voucher in its term may become beside a home: money for its holder (余额兑付), with interest where the rules have it.

-- While a balance is being paid out nothing else can be done with it.
alter table voucher drop constraint voucher_status_check;
alter table voucher add constraint voucher_status_check
    check (status in ('APPROVED', 'PRINTED', 'ISSUED', 'ACTIVE', 'PARTIALLY_USED', 'FULLY_USED', 'EXPIRED', 'CONVERTED',
                      'CASH_OUT_PENDING', 'CASHED_OUT', 'CLOSED', 'VOID'));

alter table ledger_transfer drop constraint ledger_transfer_reason_check;
alter table ledger_transfer add constraint ledger_transfer_reason_check
    check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND', 'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID',
                      'TRANSITION_FEE', 'USE_BONUS', 'REVERSE_BONUS', 'CLAW_BACK', 'SET_OFF', 'INTEREST'));
