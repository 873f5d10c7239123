package fangpiao.agreement;

import java.time.LocalDate;

/** The posting of a household's compensation inside the project area (分户补偿公示, 590号令 art. 29). */
record PublicNotice(String noticeNo, LocalDate publishedOn, String place, int days) {}
