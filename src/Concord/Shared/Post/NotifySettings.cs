using Microsoft.Extensions.Configuration;

namespace Concord.Shared.Post;

/// <summary>How GOV.UK Notify is reached, and which of its templates holds the words of each of ours.</summary>
public sealed record NotifySettings(Uri Address, Guid ServiceId, string Secret, IReadOnlyDictionary<string, Guid> Templates, Guid? Generic)
{
    // serviceid-secret, two identifiers of 36 characters; what stands before is the key's name, and may hold dashes too.
    private const int KeyTail = 73;

    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message says which, and what to set.</exception>
    public static NotifySettings From(IConfigurationSection section)
    {
        var (service, secret) = ReadKey(section["Key"] ?? "");
        var address = section["Address"] is { Length: > 0 } set ? set : "https://api.notifications.service.gov.uk";
        Demand(Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var at) && (at.Scheme == Uri.UriSchemeHttps || at.IsLoopback), "Concord:Notify:Address must be an https address");
        var templates = section.GetSection("Templates").GetChildren().ToDictionary(child => child.Key, child => Id(child.Path, child.Value ?? ""), StringComparer.Ordinal);
        var names = Template.All.Select(template => template.Name).ToList();
        Demand(!templates.Keys.Except(names).Any(), $"Concord:Notify:Templates names {string.Join(", ", templates.Keys.Except(names))}, which is no message of Concord. They are {string.Join(", ", names)}");
        var generic = section["GenericTemplate"] is { Length: > 0 } id ? Id("Concord:Notify:GenericTemplate", id) : (Guid?)null;
        var missing = names.Except(templates.Keys).ToList();
        Demand(generic is not null || missing.Count == 0, $"Set Concord:Notify:Templates:NAME for {string.Join(", ", missing)}, or one Concord:Notify:GenericTemplate with the fields ((subject)) and ((body)) for all that have none");
        return new(at!, service, secret, templates, generic);
    }

    private static (Guid Service, string Secret) ReadKey(string key)
    {
        var tail = key.Trim() is { Length: >= KeyTail } whole ? whole[^KeyTail..] : "";
        if (tail.Length == KeyTail && tail[36] == '-' && Guid.TryParseExact(tail[..36], "D", out var service) && Guid.TryParseExact(tail[37..], "D", out _)) return (service, tail[37..]);
        throw new InvalidOperationException("Concord:Notify:Key must be an API key as GOV.UK Notify shows it once: NAME-SERVICE-SECRET, the last two of 36 characters each");
    }

    private static Guid Id(string setting, string value) => Guid.TryParse(value, out var id) ? id : throw new InvalidOperationException($"{setting} must be the template’s identifier as GOV.UK Notify shows it, not “{value}”");

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
