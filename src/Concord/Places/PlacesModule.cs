using Concord.Places.Reference;
using Concord.Places.Registering;
using Concord.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.Places;

public static class PlacesModule
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) => services
        .AddScoped<BodyRegister>()
        .AddScoped<IScopeRegister>(provider => provider.GetRequiredService<BodyRegister>())
        .AddScoped<AreaRegister>()
        .AddScoped<IScopeRegister>(provider => provider.GetRequiredService<AreaRegister>())
        .AddScoped<QuietDays>()
        .AddScoped<KeepQuietPeriod>()
        .AddScoped<PreElectionHold>()
        .AddScoped<NameBody>()
        .AddScoped<RegisterBody>()
        .AddScoped<RenameBody>()
        .AddScoped<SucceedBody>()
        .AddScoped<LoadReferencePlaces>();
}
