-- A penalty leaves what a developer is owed for the treasury.

alter table ledger_transfer drop constraint ledger_transfer_reason_check;
alter table ledger_transfer add constraint ledger_transfer_reason_check
    check (reason in ('ISSUE', 'HOLD', 'RELEASE', 'COMMIT', 'SETTLE', 'RESCIND', 'CASH_OUT', 'FORFEIT', 'CONVERT', 'VOID',
                      'TRANSITION_FEE', 'USE_BONUS', 'REVERSE_BONUS', 'CLAW_BACK', 'SET_OFF', 'INTEREST', 'PENALTY'));
