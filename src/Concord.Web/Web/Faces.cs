using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Concord.People.Domain;
using Concord.Shared;
using Concord.Shared.Post;
using Concord.Web.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace Concord.Web;

/// <summary>What the web face needs of the framework.</summary>
public static class Faces
{
    private const int MostAnswers = 10_000;

    public static void AddFaces(this IServiceCollection services, ConcordSettings settings)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Pages";
            pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(Refusals)));
            pages.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(FreshPages)));
        }).AddMvcOptions(mvc => 
        {
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
            // A round's form has a box for each action of a plan.
            mvc.MaxModelBindingCollectionSize = MostAnswers;
        });
        // Names and quotation marks are written as they are; what could end a tag or an attribute is still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(routing => routing.LowercaseUrls = true);
        services.AddSignIn(settings);
        services.AddAuthorization();
        services.AddSingleton<IConfigureOptions<AuthorizationOptions>, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAntiforgery(options => SignedIn.Harden(options.Cookie, settings.PublicAddress?.Scheme == Uri.UriSchemeHttps, "concord-form"));
        services.AddSingleton<Layout.Assets>();
        services.AddSingleton<PublicAddress>();
        services.AddScoped<Pages.People.RoleWords>();
        services.AddScoped<Layout.Charts.Slippage.SlippageReading>();
        services.AddScoped<Pages.People.SigningIn.HalfWay>();
        services.AddScoped<Pages.Rounds.Commissioning.RoundMoves>();
        services.AddScoped<Pages.Rounds.Returning.ReturnPage>();
        services.AddScoped<Pages.Rounds.Clearing.ToClear>();
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options => SignedIn.Harden(options.Cookie, settings.PublicAddress?.Scheme == Uri.UriSchemeHttps, "concord-done"));
        services.AddRateLimits();
        services.AddApi();
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddOutputCache(options =>
        {
            options.SizeLimit = 64 * 1024 * 1024;
            options.AddPolicy(PublicPage.Name, new PublicPage());
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml");
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueCountLimit) = (LargestRequest.Bytes, MostAnswers));

        services.AddDataProtection().SetApplicationName("Concord");
        services.AddSingleton(new KeySeal(settings.AuditKey));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, SharedKeys>();
        services.AddTransient<DataProtectorTokenProvider<Account>>();
        services.Configure<IdentityOptions>(options =>
            options.Tokens.ProviderMap[TokenOptions.DefaultProvider] = new TokenProviderDescriptor(typeof(DataProtectorTokenProvider<Account>)));
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(1));

        services.AddHostedService<LargeImportRunner>();
        services.AddHostedService<DueChangesRunner>();
        services.AddHostedService<DailyRounds>();
        services.AddHostedService<ForgottenAddresses>();
        services.AddHostedService<PublishedAgainstLog>();
        services.AddHostedService<WordOfReleases>();
        services.AddHostedService<OutboxDelivery>();
        if (settings.Smtp is { } smtp) services.AddSingleton<ICarrier>(new SmtpCarrier(smtp)).AddScoped<DeliverOutbox>();
        if (settings.Notify is { } notify) services.AddSingleton<ICarrier>(provider => new NotifyCarrier(notify, provider.GetRequiredService<TimeProvider>())).AddScoped<DeliverOutbox>();
    }
}
