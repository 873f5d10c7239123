/**
 * The door for other systems ({@code /api/v1}): what every interface there has in common. Values come as text, so that no
 * amount passes through a floating point number; whatever is wrong is told at once, each with its field, as a problem of
 * RFC 9457 that speaks Chinese. Whoever writes names his request by a key ({@code Idempotency-Key}): sent again, it is
 * answered again and not worked again.
 *
 * <pre>
 * key                          answer
 * new                          the request is worked; an answer that is no refusal is kept
 * kept, same request           the first answer
 * kept, another request        422
 * being worked this instant    waits, then the first answer
 * missing or malformed         400
 * </pre>
 *
 * A refused request has left nothing behind and does not use its key up: put right, it may come with the same key.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package fangpiao.intake;
