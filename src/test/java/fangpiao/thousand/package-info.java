/**
 * A long scenario: many contracts of all kinds go their ways at once, through purchase, instalments, rescission, set-off and
 * cash-out, while the bank answers as banks do on bad days and the power fails. In the end everybody has been paid what is due,
 * once, and the books prove it to the fen.
 *
 * <pre>
 * outside, and never killed         the office, killed at any moment
 * World        the server, the      Office        a day after the other, until nothing is left
 *              switch, the report   FrontOffice   what comes next in one contract; with ClaimOfficials,
 * OutsideBank  answers in a manner                RescissionOfficials, CashOutOfficials
 *              of the seed          Cashiers      batches, cancel window, release, the bank's answers
 * OutsideBooks what was really      BackOffice    statements and differences
 *              moved; statements    Founding      funds, estates, vouchers, on the first day
 * PowerCuts    kill the process     Acts          what people do when they are refused, or the line breaks
 * LineCuts     kill a backend       BankWire      the product's way to the bank outside
 * Reckoning    books against bank   Life          what one contract is to go through, by seed and number
 * </pre>
 *
 * <b>How it is killed, and why so.</b> The product runs in a process of its own on a database of its own, with all its officials
 * in it, and the process is really killed ({@code destroyForcibly}): after the bank has paid and before anybody has written it
 * down, before it has paid, in the middle of a release, of an import, of a day's forms. It costs ten seconds each time, so one
 * run has one cut for a hundred contracts, at most ten. Beside that a backend of the database that has a transaction open is
 * terminated every second or so, which costs nothing, so that rollbacks fall everywhere. The bank, and only the bank, stands in
 * the process of the test: a power cut at the office does not make a bank forget what it has paid.
 *
 * <b>No helping hand.</b> The officials remember nothing. Each looks at a case or a list as it is, does what it waits for, and
 * after a refusal or a broken line comes back another time. Nothing repairs, skips or repeats anything for the product; what a
 * cut has left undone is found by its own sheets, lists and tasks, by the bank's statement, and by nothing else.
 *
 * <b>What a seed fixes.</b> The lives of the contracts, the manners and deeds of the bank for a payee and sum, what becomes of
 * a batch, which file is cut where, and the plan of the power cuts. Threads and kills fall as they fall, so a seed brings back
 * the same story and not the same instant.
 *
 * <b>The short way.</b> Vouchers come into hand past their issuance, which is not what this is about, with the rows it would have
 * left. Estates are let into the pool while they are being built; half of them are ready or second-hand by a change in the table.
 */
package fangpiao.thousand;
