namespace Concord.Places;

public enum QuietPeriodKind { PreElection, Recess }
