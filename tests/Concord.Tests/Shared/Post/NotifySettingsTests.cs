using Concord.Shared;
using Concord.Shared.Post;
using Microsoft.Extensions.Configuration;

namespace Concord.Tests.Shared.Post;

public sealed class NotifySettingsTests
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506", Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    [Fact]
    public void The_key_s_tail_is_the_service_and_the_secret_whatever_the_key_is_called()
    {
        var settings = Read(("Key", $"my-own_key-{Service}-{Secret}"), ("GenericTemplate", Secret));
        Assert.Equal((new Guid(Service), Secret, "https://api.notifications.service.gov.uk/"), (settings!.ServiceId, settings.Secret, settings.Address.ToString()));
    }

    [Fact]
    public void Without_a_key_there_is_no_Notify() => Assert.Null(Read());

    [Theory]
    [InlineData("Key", "short", "Concord:Notify:Key must be an API key as GOV.UK Notify shows it once")]
    [InlineData("Key", $"name-{Service}_{Secret}", "Concord:Notify:Key must be an API key")]
    [InlineData("GenericTemplate", "", "Set Concord:Notify:Templates:NAME for PasswordRecovery, ReturnsAskedFor")]
    [InlineData("GenericTemplate", "mine", "Concord:Notify:GenericTemplate must be the template’s identifier")]
    [InlineData("Templates:Invitation", "mine", "Concord:Notify:Templates:Invitation must be the template’s identifier")]
    [InlineData("Templates:Invite", Secret, "Concord:Notify:Templates names Invite, which is no message of Concord. They are Invitation, PasswordRecovery")]
    [InlineData("Address", "http://notify.example", "Concord:Notify:Address must be an https address")]
    public void A_wrong_setting_stops_the_start_and_says_which(string name, string value, string sentence)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Read([("Key", $"name-{Service}-{Secret}"), ("GenericTemplate", Secret), ("Templates:Invitation", Service), (name, value)]));
        Assert.StartsWith(sentence, refused.Message);
    }

    [Fact]
    public void Two_ways_at_once_are_refused()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => ConcordSettings.From(Configuration(("Concord:Smtp:Host", "mail.example"), ("Concord:Notify:Key", $"name-{Service}-{Secret}"), ("Concord:Notify:GenericTemplate", Secret))));
        Assert.StartsWith("Concord:Smtp:Host and Concord:Notify:Key are both set", refused.Message);
    }

    private static NotifySettings? Read(params (string, string)[] settings) => ConcordSettings.From(Configuration([.. settings.Select(set => ($"Concord:Notify:{set.Item1}", set.Item2))])).Notify;

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) => new ConfigurationBuilder().AddInMemoryCollection(
        settings.Append(("Concord:AuditKey", Convert.ToBase64String(new byte[32]))).GroupBy(set => set.Item1).Select(same => new KeyValuePair<string, string?>(same.Key, same.Last().Item2))).Build();
}
