using ContactCenter.Access.OpenId;
using ContactCenter.Access.Passkeys;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RequestSizeLimitAttribute = Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute;

namespace ContactCenter.Access.Sessions;

/// <summary>People sign in: each way brings the console's cookie.</summary>
internal static class SignInEndpoints
{
    /// <summary>Bytes of what somebody sends who is not known yet.</summary>
    private const int MostBytes = 16 * 1024;

    public static void MapSignIn(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags(SessionEndpoints.Tag).AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        group.MapGet("sign-in", Offer).WithName("getSignIn").WithSummary("What the sign-in page can offer to who asks.");
        group.MapPost("sessions", ByPasswordAsync).WithName("signIn").WithSummary("Signs a person in by password.")
            .WithDescription("Who has a second factor and brings no code, or a wrong one, gets 401 with the member proof: code, after the right password only.")
            .DescribeSignIn();
        group.MapPost("sessions/code", ByCodeAsync)
            .WithName("signInByCode")
            .WithSummary("Sets a password by a one-time code, and signs the person in.")
            .DescribeSignIn()
            .ProducesValidationProblem();
        group.MapPost("sessions/first-admin", AsFirstAdminAsync)
            .WithName("signInAsFirstAdmin")
            .WithSummary("Makes the first admin by the code in the server's folder, and signs the person in.")
            .DescribeSignIn()
            .ProducesValidationProblem();
        group.MapPost("sessions/demo", AsDemoAsync)
            .WithName("signInAsDemo")
            .WithSummary("Signs a made-up person in, while the simulator is the platform.")
            .DescribeSignIn();
    }

    public static RouteHandlerBuilder DescribeSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter<SafeAddressFilter>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Ok<SignInOffer> Offer(
        HttpContext http,
        SignInSettings settings,
        DemoOffer demo,
        FirstAdminCode firstAdmin,
        PasskeyDomain passkeys,
        OpenIdRedirects openId) => TypedResults.Ok(
        new SignInOffer(
            SafeAddressFilter.Fault(http.Request, settings.Console),
            settings.Passwords.Shortest,
            firstAdmin.IsOpen,
            passkeys.IsAt(http.Request.Host),
            openId.IsAt(http.Request.Host) ? settings.OpenId?.Name : null,
            DemoRequests.IsAllowed(http.Request, demo) ? [.. DemoPeople.All.Select(DemoPersonResource.Of)] : []));

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> ByPasswordAsync(
        SignInRequest request, HttpContext http, SignIn signIn, CancellationToken cancellationToken) =>
        Answer(
            http,
            await signIn.ByPasswordAsync(request.User?.Trim() ?? "", request.Password ?? "", request.Code ?? "", Browser.Of(http), cancellationToken),
            "User or password is wrong.");

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> ByCodeAsync(
        CodeRequest request, HttpContext http, SignIn signIn, CancellationToken cancellationToken) =>
        Answer(
            http,
            await signIn.ByCodeAsync(request.User?.Trim() ?? "", request.Code ?? "", request.NewPassword ?? "", Browser.Of(http), cancellationToken),
            "User or code is wrong, or the code is too old.");

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> AsFirstAdminAsync(
        FirstAdminRequest request, HttpContext http, FirstAdmin firstAdmin, CancellationToken cancellationToken) =>
        Answer(http, await firstAdmin.MakeAsync(request, Browser.Of(http), cancellationToken), "The code is wrong, or counts no more.");

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> AsDemoAsync(
        DemoRequest request, HttpContext http, UserSessions sessions, DemoOffer offer)
    {
        if (!DemoRequests.IsAllowed(http.Request, offer))
            return Problems.Forbidden("Made-up people sign in with the simulator as the platform, and from this machine only.");
        SignInResult result = DemoPeople.Find(request.Person) is { } person
            ? new SignInResult.SignedIn(await sessions.BeginDemoAsync(person, Browser.Of(http)), person)
            : new SignInResult.Wrong();
        return Answer(http, result, "There is no such person.");
    }

    /// <param name="http">The request.</param>
    /// <param name="result">How it came out.</param>
    /// <param name="wrong">What is said where nothing was right.</param>
    public static Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem> Answer(HttpContext http, SignInResult result, string wrong)
    {
        switch (result)
        {
            case SignInResult.SignedIn signedIn:
                http.RequestServices.GetRequiredService<SessionCookie>().Give(http, signedIn.Id);
                return TypedResults.Ok(MeResource.Of(signedIn.Person, signedIn.MustEnrol));
            case SignInResult.CodeNeeded needed:
                return TypedResults.Problem(
                    needed.IsWrong ? "The code is wrong, or was used before." : "A code of your authenticator app is needed, or a recovery code.",
                    statusCode: StatusCodes.Status401Unauthorized,
                    extensions: [new(ProofNeeded.Member, ProofNeeded.Code)]);
            case SignInResult.PasskeyNeeded:
                return TypedResults.Problem(
                    "Your role needs a second factor: sign in with your passkey.",
                    statusCode: StatusCodes.Status401Unauthorized,
                    extensions: [new(ProofNeeded.Member, ProofNeeded.Passkey)]);
            case SignInResult.TooMany tooMany:
                return SessionEndpoints.TooMany(http, tooMany.Wait);
            case SignInResult.Refused refused:
                return TypedResults.ValidationProblem(refused.Errors);
            default:
                return Problems.Of(StatusCodes.Status401Unauthorized, wrong);
        }
    }
}
