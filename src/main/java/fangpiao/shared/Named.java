package fangpiao.shared;

/** Something with a name that an official reads. */
public interface Named {

    String chinese();
}
