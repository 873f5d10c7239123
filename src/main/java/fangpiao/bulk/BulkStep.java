package fangpiao.bulk;

/**
 * A step that may be decided for many cases at once.
 *
 * @param decision which is offered
 */
record BulkStep(String definitionId, String stepKey, String decision) {}
