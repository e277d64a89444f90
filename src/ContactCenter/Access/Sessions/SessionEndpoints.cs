using System.Globalization;
using ContactCenter.Access.Audit;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Sessions;

/// <summary>People see where they are signed in, and sign out.</summary>
internal static class SessionEndpoints
{
    public const string Tag = "Sessions";

    public static void MapSessions(this RouteGroupBuilder api)
    {
        api.MapSignIn();
        var own = api.MapGroup("").ForPeopleWhoEnrol().WithTags(Tag);
        own.MapGet("me", TellMe).WithName("getMe").WithSummary("Who is signed in, and what they may do.");
        own.MapDelete("sessions/current", SignOutAsync)
            .WithName("signOut")
            .WithSummary("Signs out here.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        var group = api.MapGroup("").ForPeople().WithTags(Tag);
        group.MapPut("me/password", ChangePasswordAsync)
            .WithName("changePassword")
            .WithSummary("Sets a new password; the person's other sessions end.")
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesValidationProblem();
        group.MapGet("sessions", ListAsync)
            .WithName("listSessions")
            .WithSummary("Where the person is signed in, newest first.")
            .ProducesTable<ListResource<SessionResource>>();
        group.MapDelete("sessions/{id}", EndAsync)
            .WithName("endSession")
            .WithSummary("Signs out elsewhere.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<MeResource> TellMe(HttpContext http) =>
        TypedResults.Ok(MeResource.Of(SignedIn.Of(http)!.Person, SignedIn.Of(http)!.MustEnrol));

    private static async Task<Results<NoContent, ProblemHttpResult, ValidationProblem>> ChangePasswordAsync(
        PasswordRequest request, HttpContext http, PasswordChange change, CancellationToken cancellationToken) =>
        await change.ByOwnerAsync(SignedIn.Of(http)!, request.Current ?? "", request.New ?? "", AddressOf(http), cancellationToken) switch
        {
            PasswordResult.Set => TypedResults.NoContent(),
            PasswordResult.Refused refused => TypedResults.ValidationProblem([new("new", [refused.Fault])]),
            PasswordResult.TooMany tooMany => TooMany(http, tooMany.Wait),
            _ => Problems.Forbidden("The current password is wrong."),
        };

    private static Task<IResult> ListAsync(
        [AsParameters] ListParameters asked, HttpContext http, AccessStore store, SignInSettings settings, TimeProvider time, ListAnswers answers)
    {
        var now = time.GetUtcNow();
        var asker = SignedIn.Of(http)!;
        var own = store.State.Sessions.Values.Where(session => asker.Owns(session) && !settings.Limits.IsOver(session, now));
        return answers.OfAsync(
            http,
            asked,
            "sessions",
            ListPages.Of(asked, own, session => new(session.Number), session => SessionResource.Of(session, asker.Session.Hash)));
    }

    private static async Task<NoContent> SignOutAsync(HttpContext http, UserSessions sessions, SessionCookie cookie)
    {
        var asker = SignedIn.Of(http)!;
        await sessions.EndAsync(asker.Session.Hash, asker.Person.SignInName, AuditActions.SignedOut, AddressOf(http));
        cookie.TakeBack(http);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(string id, HttpContext http, AccessStore store, UserSessions sessions)
    {
        var asker = SignedIn.Of(http)!;
        var found = store.State.Sessions.Values.FirstOrDefault(
            session => asker.Owns(session) && session.Number.ToString(CultureInfo.InvariantCulture) == id);
        if (found is null)
            return Problems.NotFound($"You have no session {id}.");
        await sessions.EndAsync(found.Hash, asker.Person.SignInName, AuditActions.SessionEnded, AddressOf(http));
        return TypedResults.NoContent();
    }

    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    public static ProblemHttpResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problems.Of(StatusCodes.Status429TooManyRequests, $"Too many tries. Try again in {Words(wait)}.");
    }

    private static string Words(TimeSpan wait) =>
        wait > TimeSpan.FromMinutes(1) ? $"{Math.Ceiling(wait.TotalMinutes)} minutes" : $"{Math.Ceiling(wait.TotalSeconds)} seconds";
}
