using System.ComponentModel;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using ContactCenter.Foundation.Outgoing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.OpenId;

/// <summary>People leave for the provider; they come back to <see cref="OpenIdRedirects.CallbackPath"/>, which the framework's client serves.</summary>
internal static class OpenIdEndpoints
{
    public static void MapOpenId(this RouteGroupBuilder api) => api.MapGet("sign-in/openid", LeaveAsync)
        .AllowAnonymous()
        .WithTags(SessionEndpoints.Tag)
        .WithName("signInWithProvider")
        .WithSummary("Sends the browser to the OpenID Connect provider of the settings, which sends it back signed in.")
        .Produces(StatusCodes.Status302Found)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesValidationProblem();

    private static async Task<Results<RedirectHttpResult, EmptyHttpResult, ProblemHttpResult>> LeaveAsync(
        HttpContext http,
        SignInSettings settings,
        OpenIdRedirects redirects,
        OpenIdLog log,
        [FromQuery(Name = "back"), Description("The page of the console where the person was going.")] string? back,
        [FromQuery(Name = "again"), Description("Whether the person must show the provider once more who they are."), OneOf("true", "false")] string? again)
    {
        if (settings.OpenId is null)
            return Problems.NotFound("No provider is set: Access:OpenId names one.");
        if (!redirects.IsAt(http.Request.Host))
            return TypedResults.Redirect(redirects.ToSignIn(OpenIdRedirects.Failed, back));
        var properties = new OpenIdConnectChallengeProperties();
        properties.Items[OpenIdEvents.Back] = OpenIdRedirects.WayBack(back);
        if (again == "true")
            (properties.Prompt, properties.MaxAge) = ("login", TimeSpan.Zero);
        try
        {
            await http.ChallengeAsync(OpenIdScheme.Name, properties);
            return TypedResults.Empty;
        }
        catch (Exception fault) when (fault is InvalidOperationException or HttpRequestException or IOException or OperationCanceledException)
        {
            log.Unreachable(ReasonOf(fault));
            return TypedResults.Redirect(redirects.ToSignIn(OpenIdRedirects.Unreachable, back));
        }
    }

    /// <summary>The framework tells which document could not be had; the request inside tells why.</summary>
    private static string ReasonOf(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException)
                return UnansweredRequest.Reason(inner);
        }

        return fault.InnerException?.Message ?? fault.Message;
    }
}
