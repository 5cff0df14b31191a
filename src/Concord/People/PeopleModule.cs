using Concord.People.Data;
using Concord.People.Demonstration;
using Concord.People.Domain;
using Concord.People.Joining;
using Concord.People.Messages;
using Concord.People.Roles;
using Concord.People.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Concord.People;

public static class PeopleModule
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Password = new PasswordOptions
                {
                    RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false,
                    RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 1,
                };
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        // Ours says what is wrong, once: Identity's own length rule would say it twice.
        var builtIn = services.Single(service => service.ImplementationType == typeof(PasswordValidator<Account>));
        services.Remove(builtIn);
        return services
            .AddScoped<IUserStore<Account>, AccountStore>()
            .AddScoped<Access>()
            .AddScoped<RoleHolders>()
            .AddScoped<InvitePerson>()
            .AddScoped<AcceptInvitation>()
            .AddScoped<WithdrawInvitation>()
            .AddScoped<GiveRole>()
            .AddScoped<EndRole>()
            .AddScoped<PassOnRoles>()
            .AddScoped<DisableAccount>()
            .AddScoped<SignIn>()
            .AddScoped<RecoverPassword>()
            .AddScoped<SecondFactor>()
            .AddScoped<ChooseEmails>()
            .AddScoped<GatherMessages>()
            .AddScoped<RetryMessage>()
            .AddScoped<LoadDemonstrationPeople>();
    }
}
