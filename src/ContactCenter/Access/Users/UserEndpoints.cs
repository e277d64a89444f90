using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Users;

/// <summary>Admins add and change people.</summary>
internal static class UserEndpoints
{
    public const string Tag = "Users";

    public static void MapUsers(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("users").Needs(Permission.ManageUsers).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listUsers")
            .WithSummary("All people who may sign in, those that were added last first.")
            .ProducesTable<ListResource<UserResource>>();
        var changes = group.MapGroup("").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        changes.MapPost("", AddAsync)
            .WithName("addUser")
            .WithSummary("Adds a person: the answer shows the one-time code with which they set a password.")
            .WithDescription(RecentProof.Description)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        changes.MapPatch("{id:long}", ChangeAsync)
            .WithName("changeUser")
            .WithSummary("Changes name, roles or grants, or disables a person. Other rights end their sessions.")
            .WithDescription("To give more rights, or to enable somebody again, people need a password or passkey of the last 10 minutes.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        changes.MapPost("{id:long}/code", ResetAsync)
            .WithName("resetUser")
            .WithSummary("Takes a person's password, second factor and passkeys away and shows a new one-time code.")
            .WithDescription(RecentProof.Description)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        changes.MapDelete("{id:long}", RemoveAsync)
            .WithName("removeUser")
            .WithSummary("Removes a person who has never signed in; others are disabled, and the answer shows them.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> ListAsync([AsParameters] ListParameters asked, HttpContext http, AccessStore store, ListAnswers answers) =>
        answers.OfAsync(http, asked, "users", ListPages.Of(asked, store.State.Users.Values, user => new(user.Number), user => UserResource.Of(user)));

    private static async Task<Results<Created<UserResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        UserRequest request, HttpContext http, UserChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), "Adding a person") is { } refusal)
            return refusal;
        var name = request.Name?.Trim() ?? "";
        var signInName = request.User?.Trim() ?? "";
        var roles = UserRules.Roles(request.Roles);
        var faults = UserRules.Faults(name, signInName);
        if (roles is null)
            faults["roles"] = [UserRules.RolesFault];
        var grants = GrantPatches.Of(request.Permissions);
        grants.Tell(faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        return await changes.AddAsync(name, signInName, roles ?? [], Doer.Of(http), grants: grants.For(Grants.None)) switch
        {
            UserChange.Changed added => TypedResults.Created((string?)null, UserResource.Of(added.User, added.Code)),
            UserChange.Refused refused => Conflict(refused),
            _ => Unknown(),
        };
    }

    private static async Task<Results<Ok<UserResource>, ProblemHttpResult, ValidationProblem>> ChangeAsync(
        long id, UserPatch patch, HttpContext http, UserChanges changes, TimeProvider time)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var name = patch.Name?.Trim();
        if (name is not null && UserRules.NameFault(name) is { } nameFault)
            faults["name"] = [nameFault];
        var roles = UserRules.Roles(patch.Roles);
        if (patch.Roles is not null && roles is null)
            faults["roles"] = [UserRules.RolesFault];
        var grants = GrantPatches.Of(patch.Permissions);
        grants.Tell(faults);
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        var outcome = await changes.ChangeAsync(
            id,
            user => user with
            {
                Name = name ?? user.Name,
                Roles = roles ?? user.Roles,
                IsDisabled = patch.Disabled ?? user.IsDisabled,
                Grants = grants.For(user.Grants),
            },
            Doer.Of(http),
            SignedIn.Of(http)?.Session.Hash,
            RecentProof.IsGiven(http, time.GetUtcNow()));
        return outcome switch
        {
            UserChange.Changed changed => TypedResults.Ok(UserResource.Of(changed.User)),
            UserChange.Refused refused => Conflict(refused),
            UserChange.Unproven => RecentProof.Refused("Giving more rights"),
            _ => Unknown(),
        };
    }

    private static async Task<Results<Ok<UserResource>, ProblemHttpResult>> ResetAsync(
        long id, HttpContext http, UserChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), "A new one-time code") is { } refusal)
            return refusal;
        return await changes.ResetAsync(id, Doer.Of(http)) switch
        {
            UserChange.Changed reset => TypedResults.Ok(UserResource.Of(reset.User, reset.Code)),
            UserChange.Refused refused => Conflict(refused),
            _ => Unknown(),
        };
    }

    private static async Task<Results<Ok<UserResource>, NoContent, ProblemHttpResult>> RemoveAsync(long id, HttpContext http, UserChanges changes) =>
        await changes.RemoveAsync(id, Doer.Of(http)) switch
        {
            UserChange.Removed => TypedResults.NoContent(),
            UserChange.Changed disabled => TypedResults.Ok(UserResource.Of(disabled.User)),
            UserChange.Refused refused => Conflict(refused),
            _ => Unknown(),
        };

    private static ProblemHttpResult Conflict(UserChange.Refused refused) => Problems.Conflict(refused.Reason);

    private static ProblemHttpResult Unknown() => Problems.NotFound("There is no such person.");
}
