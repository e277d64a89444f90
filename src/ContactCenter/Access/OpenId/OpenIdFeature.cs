using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Logging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ContactCenter.Access.OpenId;

/// <summary>People sign in with the provider that their company has.</summary>
internal static class OpenIdFeature
{
    public static void AddOpenId(this IServiceCollection services)
    {
        services.AddSingleton<OpenIdSignIn>();
        services.AddSingleton<OpenIdLog>();
        services.AddSingleton<OpenIdEvents>();
        services.AddSingleton(provider => new OpenIdRedirects(provider.GetRequiredService<SignInSettings>().Console));
        services.AddTransient<OpenIdConnectHandler>();
        services.AddSingleton<IConfigureOptions<AuthenticationOptions>, OpenIdSchemes>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OpenIdScheme>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        // Its own lines tell of each stranger's visit; what counts is told by ours.
        services.AddLogging(logging => logging.LeaveOut(typeof(OpenIdConnectHandler).FullName!, LogLevel.Critical));
    }
}
