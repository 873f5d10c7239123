/**
 * What only the demo has: invented officials, invented households, and the words that tell a newcomer what to try first.
 * None of it exists outside the profiles {@code demo} and {@code test}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "startup",
            "calendar",
            "identity",
            "document",
            "policy",
            "project",
            "pool",
            "voucher",
            "payment",
            "filing",
            "reconciliation",
            "statement",
            "staffing",
            "closing"
        })
package fangpiao.demo;
