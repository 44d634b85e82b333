package gwarchod.mappa.notification;

/// Where the days are spent that count towards no period of three or six days.
public enum AwayKind {
    CUSTODY,
    HOSPITAL,
    ABROAD
}
