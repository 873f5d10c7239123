package fangpiao.notification;

import java.time.LocalDate;
import java.util.List;

/** What a module knows for somebody's morning digest. */
public interface MorningLines {

    List<MorningLine> of(String user, LocalDate today);
}
