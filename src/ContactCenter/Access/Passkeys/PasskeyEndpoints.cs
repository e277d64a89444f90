using System.Text.Json;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Passkeys;

/// <summary>People keep passkeys and sign in with them.</summary>
internal static class PasskeyEndpoints
{
    public const string NotTaken = "The passkey cannot be taken: it is known already, was made elsewhere, or too long ago.";

    private const string Change = "A change of passkeys";
    public const int MostBytes = 64 * 1024;

    public static void MapPasskeys(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("me/passkeys").ForPeopleWhoEnrol().WithTags(SessionEndpoints.Tag);
        own.MapGet("", ListAsync)
            .WithName("listPasskeys")
            .WithSummary("The person's passkeys, those that were added last first.")
            .ProducesTable<ListResource<PasskeyResource>>();
        own.MapPost("options", AskToAddAsync)
            .WithName("beginPasskey")
            .WithSummary("What the browser needs to make a passkey: the publicKey of navigator.credentials.create().")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict);
        own.MapPost("", AddAsync)
            .WithName("addPasskey")
            .WithSummary("Adds the passkey that the browser has made; the person's other sessions end.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        own.MapDelete("{id}", RemoveAsync)
            .WithName("removePasskey")
            .WithSummary("Removes a passkey; the person's other sessions end.")
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        var open = api.MapGroup("sessions/passkey").WithTags(SessionEndpoints.Tag).AllowAnonymous();
        open.MapPost("options", AskToSignInAsync)
            .WithName("beginPasskeySignIn")
            .WithSummary("What the browser needs to sign in with a passkey: the publicKey of navigator.credentials.get().")
            .DescribeSignIn();
        open.MapPost("", SignInAsync)
            .WithName("signInByPasskey")
            .WithSummary("Signs a person in by a passkey, which is both factors.")
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .DescribeSignIn();
    }

    private static Task<IResult> ListAsync([AsParameters] ListParameters asked, HttpContext http, AccessStore store, ListAnswers answers)
    {
        var own = OwnAccount.Of(http, store)?.Passkeys ?? [];
        return answers.OfAsync(http, asked, "me/passkeys", ListPages.Of(asked, own, key => new(key.CreatedAt.UtcTicks, key.Id), PasskeyResource.Of));
    }

    private static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> AskToAddAsync(
        HttpContext http, AccessStore store, PasskeyCheck check, TimeProvider time)
    {
        if (OwnAccount.Of(http, store) is not { } user)
            return MadeUp();
        return RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal ? refusal : TypedResults.Ok(await check.AskToAddAsync(user, http));
    }

    private static async Task<Results<Created<PasskeyResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        PasskeyRequest request, HttpContext http, AccessStore store, PasskeyChanges changes, TimeProvider time)
    {
        if (OwnAccount.Of(http, store) is not { } user)
            return MadeUp();
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        var name = request.Name?.Trim() ?? "";
        if (UserRules.NameFault(name) is { } fault)
            return TypedResults.ValidationProblem([new("name", [fault])]);
        return await changes.AddAsync(SignedIn.Of(http)!, user, name, request.Credential, http) switch
        {
            PasskeyResult.Added added => TypedResults.Created((string?)null, PasskeyResource.Of(added.Passkey)),
            PasskeyResult.Refused refused => Problems.Conflict(refused.Reason),
            _ => TypedResults.ValidationProblem([new("credential", [NotTaken])]),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string id, HttpContext http, PasskeyChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        return await changes.RemoveAsync(SignedIn.Of(http)!, id, http) switch
        {
            PasskeyResult.Removed => TypedResults.NoContent(),
            PasskeyResult.Refused refused => Problems.Conflict(refused.Reason),
            _ => Problems.NotFound("You have no such passkey."),
        };
    }

    private static async Task<Ok<JsonElement>> AskToSignInAsync(HttpContext http, PasskeyCheck check) =>
        TypedResults.Ok(await check.AskToSignInAsync(http));

    private static async Task<Results<Ok<MeResource>, ProblemHttpResult, ValidationProblem>> SignInAsync(
        PasskeySignInRequest request, HttpContext http, PasskeySignIn signIn) =>
        SignInEndpoints.Answer(http, await signIn.SignInAsync(request.Credential, http), "The passkey is not known here, or was not confirmed in time.");

    private static ProblemHttpResult MadeUp() => Problems.Conflict(OwnAccount.Refusal("passkeys"));
}
