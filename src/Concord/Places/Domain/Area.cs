namespace Concord.Places.Domain;

/// <summary>A place with its official code. An area belongs to its boundary year: codes outlive shapes.</summary>
public sealed class Area
{
    private Area() { }

    public Area(string code, string name, string kind, int boundaryYear, string region, string summary, bool isIntegrationArea, Guid? councilId, double latitude, double longitude)
    {
        (Code, Name, Kind, BoundaryYear, Region, Summary) = (code, name, kind, boundaryYear, region, summary);
        (IsIntegrationArea, CouncilId, Latitude, Longitude) = (isIntegrationArea, councilId, latitude, longitude);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public int BoundaryYear { get; private set; }
    public string Region { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public bool IsIntegrationArea { get; private set; }
    public Guid? CouncilId { get; private set; }
    public double Latitude { get; private set; }
    public double Longitude { get; private set; }
}
