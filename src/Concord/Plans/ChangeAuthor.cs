namespace Concord.Plans;

/// <summary>Who made a change, as the public is told: in what capacity, never by name.</summary>
public static class ChangeAuthor
{
    public static string InPublic(Guid? byPersonId, string means) => byPersonId is not null ? "programme staff" : means == "service" ? "the service itself" : $"the {means}";
}
