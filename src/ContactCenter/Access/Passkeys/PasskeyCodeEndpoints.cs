using System.Text.Json;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using RequestSizeLimitAttribute = Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute;

namespace ContactCenter.Access.Passkeys;

/// <summary>Who is new, or was reset, makes a passkey with the one-time code.</summary>
internal static class PasskeyCodeEndpoints
{
    private const string Wrong = "User or code is wrong, or the code is too old.";

    public static void MapPasskeysByCode(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("sessions/code/passkey").WithTags(SessionEndpoints.Tag).AllowAnonymous();
        group.MapPost("options", AskAsync)
            .WithName("beginPasskeyByCode")
            .WithSummary("What the browser needs to make a passkey by a one-time code: the publicKey of navigator.credentials.create().")
            .DescribeSignIn();
        group.MapPost("", TakeAsync)
            .WithName("signInByCodeWithPasskey")
            .WithSummary("Takes a passkey by a one-time code, in the place of a password, and signs the person in.")
            .WithMetadata(new RequestSizeLimitAttribute(PasskeyEndpoints.MostBytes))
            .DescribeSignIn()
            .ProducesValidationProblem();
    }

    private static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> AskAsync(PasskeyCodeRequest request, HttpContext http, PasskeyByCode passkeys)
    {
        var (options, refusal) = await passkeys.AskAsync(request.User?.Trim() ?? "", request.Code ?? "", http);
        if (options is { } asked)
            return TypedResults.Ok(asked);
        return refusal is SignInResult.TooMany tooMany
            ? SessionEndpoints.TooMany(http, tooMany.Wait)
            : Problems.Of(StatusCodes.Status401Unauthorized, Wrong);
    }

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> TakeAsync(
        PasskeyByCodeRequest request, HttpContext http, PasskeyByCode passkeys) =>
        SignInEndpoints.Answer(
            http,
            await passkeys.TakeAsync(request.User?.Trim() ?? "", request.Code ?? "", request.Name?.Trim() ?? "", request.Credential, http),
            Wrong);
}
