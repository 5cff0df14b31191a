namespace Concord.Web.Api;

/// <summary>Addresses within the API, from the root of the service.</summary>
internal static class Hrefs
{
    public static string Plan(string slug) => $"{OpenDoor.Root}/plans/{slug}";

    public static string Action(string plan, string slug) => $"{Plan(plan)}/actions/{slug}";

    public static string Body(string key) => $"{OpenDoor.Root}/bodies/{key}";
}
