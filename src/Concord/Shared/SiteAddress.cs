namespace Concord.Shared;

/// <summary>Where people reach this service, for messages that no request of theirs causes: as configured, else where it listens.</summary>
public sealed class SiteAddress(ConcordSettings settings)
{
    private Uri address = settings.PublicAddress ?? new Uri("http://127.0.0.1/");

    public Uri Of(string path) => new(address, path);

    /// <summary>Without a configured address, the demonstration's links lead to where it listens.</summary>
    public void ListensAt(Uri at)
    {
        if (settings.PublicAddress is null) address = at;
    }
}
