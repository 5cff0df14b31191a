using Concord.People;
using Concord.Shared;

namespace Concord.Rounds.Demonstration;

/// <summary>Who does what in the demonstration's rounds: its own people only.</summary>
internal sealed class Cast(IReadOnlyList<RoleHolders.Holder> people)
{
    public Actor Secretariat => Named("Demo Secretariat");
    public Actor Moderator => Named("Demo Moderator");
    public Actor Publisher => Named("Demo Publisher");
    public Actor Contributor => Named("Demo Contributor");
    public Actor Deputy => Named("Demo Deputy Director");
    public Actor SeniorOwner => Named("Demo Senior Owner");

    /// <summary>The Home Office's own people, the owner of one action, and for everything else those who stand for the other departments.</summary>
    public (Actor Writer, Actor Certifier) Of(string action, string body) => body == "home-office"
        ? (Named("Demo Coordinator"), Named("Demo Certifier"))
        : (Named(action == "ICAP-1.04" ? "Demo Owner" : "Demo Other Departments"), Named("Demo Second Certifier"));

    private Actor Named(string name) => Actor.Person(people.Single(person => person.Name == name).Id);
}
