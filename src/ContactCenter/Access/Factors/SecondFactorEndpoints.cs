using System.Diagnostics;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using ContactCenter.Foundation.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Factors;

/// <summary>People set up an authenticator app as their second factor.</summary>
internal static class SecondFactorEndpoints
{
    private const string Change = "A change of the second factor";

    public static void MapSecondFactor(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("me/second-factor").ForPeopleWhoEnrol().WithTags(SessionEndpoints.Tag);
        group.MapGet("", Tell).WithName("getSecondFactor").WithSummary("Whether the person has a second factor, and whether their roles need one.");
        group.MapPost("", Begin)
            .WithName("beginSecondFactor")
            .WithSummary("Begins to set up an authenticator app, also in the place of another; it counts when one of its codes is typed.")
            .DescribeChange();
        group.MapPut("", ConfirmAsync)
            .WithName("confirmSecondFactor")
            .WithSummary("Takes the app that is set up by one of its codes, and shows ten recovery codes; the person's other sessions end.")
            .DescribeChange()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapDelete("", TurnOffAsync)
            .WithName("removeSecondFactor")
            .WithSummary("Signs in by password alone from now on; refused while the person's roles need more.")
            .DescribeChange()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapPost("recovery-codes", RenewAsync)
            .WithName("renewRecoveryCodes")
            .WithSummary("Shows ten new recovery codes; the ones before count no more.")
            .DescribeChange()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static RouteHandlerBuilder DescribeChange(this RouteHandlerBuilder endpoint) =>
        endpoint.ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status409Conflict);

    private static Ok<SecondFactorResource> Tell(HttpContext http, AccessStore store, SignInSettings settings)
    {
        var user = OwnAccount.Of(http, store);
        return TypedResults.Ok(new SecondFactorResource(
            user?.SecondFactor is not null,
            user?.SecondFactor?.RecoveryCodes.Length ?? 0,
            user is not null && settings.SecondFactor.AreFor(user.Roles)));
    }

    private static Results<Ok<EnrolmentResource>, ProblemHttpResult> Begin(
        HttpContext http, AccessStore store, Enrolments enrolments, Business business, TimeProvider time)
    {
        if (OwnAccount.Of(http, store) is not { } user)
            return Problems.Conflict(OwnAccount.Refusal("second factor"));
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        var secret = enrolments.Begin(SignedIn.Of(http)!.Session.Hash);
        var uri = TimeCodes.UriOf(secret, user.SignInName, business.Name);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new EnrolmentResource(secret, uri, QrPicture.Of(uri)));
    }

    private static async Task<Results<Ok<RecoveryCodesResource>, ProblemHttpResult, ValidationProblem>> ConfirmAsync(
        FactorCodeRequest request, HttpContext http, SecondFactorChanges changes) =>
        await changes.ConfirmAsync(SignedIn.Of(http)!, request.Code ?? "", SessionEndpoints.AddressOf(http)) switch
        {
            FactorResult.Made made => Shown(http, made),
            FactorResult.Refused refused => Problems.Conflict(refused.Reason),
            _ => TypedResults.ValidationProblem([new("code", ["The code is wrong, or too old."])]),
        };

    private static async Task<Results<NoContent, ProblemHttpResult>> TurnOffAsync(HttpContext http, SecondFactorChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        return await changes.TurnOffAsync(SignedIn.Of(http)!, SessionEndpoints.AddressOf(http)) is FactorResult.Refused refused
            ? Problems.Conflict(refused.Reason)
            : TypedResults.NoContent();
    }

    private static async Task<Results<Ok<RecoveryCodesResource>, ProblemHttpResult>> RenewAsync(
        HttpContext http, SecondFactorChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), Change) is { } refusal)
            return refusal;
        return await changes.RenewCodesAsync(SignedIn.Of(http)!, SessionEndpoints.AddressOf(http)) switch
        {
            FactorResult.Made made => Shown(http, made),
            FactorResult.Refused refused => Problems.Conflict(refused.Reason),
            _ => throw new UnreachableException(),
        };
    }

    private static Ok<RecoveryCodesResource> Shown(HttpContext http, FactorResult.Made made)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new RecoveryCodesResource(made.Codes));
    }
}
