namespace Concord.EndToEnd.Quarter;

/// <summary>Who runs the quarter, and the actions that it is told by.</summary>
internal static class Cast
{
    public const string Coordinator = "coordinator@demonstration.example", Departments = "departments@demonstration.example", Certifier = "certifier@demonstration.example",
        SecondCertifier = "second-certifier@demonstration.example", Moderator = "moderator@demonstration.example", Publisher = "publisher@demonstration.example";

    /// <summary>Of the Home Office: written by hand, split while the round is open, and never returned.</summary>
    public const string ByHand = "2.01", Split = "2.08", Silent = "7.09";

    public const string Line = "One of the two first towns is late; both open in June.", Corrected = "One of the two first towns is late; both open in July.";
}
