package fangpiao.pool;

import java.time.LocalDateTime;

/**
 * A list that was handed in with a case as a file.
 *
 * @param adopted whether it is the one that counts
 */
public record ListUpload(
        long id, String fileName, byte[] content, String uploadedBy, LocalDateTime uploadedAt, boolean adopted) {}
