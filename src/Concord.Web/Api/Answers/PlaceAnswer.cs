using System.ComponentModel;

namespace Concord.Web.Api.Answers;

public sealed record PlaceAnswer(string Code, string Name, string Kind, int BoundaryYear, string Region, string Summary, bool IsIntegrationArea, double Latitude, double Longitude,
    [property: Description("The key of its council; null where none is known.")] string? Council,
    [property: Description("How many actions happen there.")] int Actions,
    [property: Description("The page about it, for people.")] string WebPage);
