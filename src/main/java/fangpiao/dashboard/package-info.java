/**
 * Our own pages beside Tasklist: my day ({@code /}), the story of a case ({@code /cases/...}), the managers' figures
 * ({@code /dashboard}), and the frame and the refusals of all pages. It reads the tables of every module with its own SQL
 * and changes none; {@link fangpiao.dashboard.EngineTables} is the only class that reads the engine's.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "engine",
            "document",
            "duty",
            "identity",
            "limit",
            "calendar",
            "notification",
            "ledger",
            "policy",
            "amount",
            "approval",
            "calculation",
            "agreement",
            "voucher",
            "pool",
            "purchase",
            "payment",
            "reconciliation",
            "round"
        })
package fangpiao.dashboard;
