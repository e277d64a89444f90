using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Keys;

/// <summary>Admins make and revoke the keys of programs.</summary>
internal static class KeyEndpoints
{
    public const string Tag = "Keys";

    public static void MapKeys(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("keys").Needs(Permission.ManageUsers).WithTags(Tag);
        group.MapGet("", ListAsync)
            .WithName("listKeys")
            .WithSummary("All keys, those that were made last first, also those that were revoked; at last those of the settings.")
            .ProducesTable<ListResource<KeyResource>>();
        var changes = group.MapGroup("").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        changes.MapPost("", AddAsync)
            .WithName("addKey")
            .WithSummary("Makes a key: the answer shows it, and nothing does later.")
            .WithDescription(RecentProof.Description)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        changes.MapDelete("{id}", RevokeAsync)
            .WithName("revokeKey")
            .WithSummary("Revokes a key; its streams end within a second. A key of the settings is removed there.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> ListAsync(
        [AsParameters] ListParameters asked, HttpContext http, AccessStore store, ApiKeyRing settings, KnownKeys known, ListAnswers answers)
    {
        var ofSettings = settings.All.Select((each, i) => (Place: new ListPlace(-1 - i), Key: KeyResource.Of(each.Key, i, known.SettingsUsedAt(each.Hash))));
        var made = store.State.Keys.Values.Select(key => (Place: new ListPlace(key.Number), Key: KeyResource.Of(key)));
        return answers.OfAsync(http, asked, "keys", ListPages.Of(asked, made.Concat(ofSettings), each => each.Place, each => each.Key));
    }

    private static async Task<Results<Created<KeyResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        KeyRequest request, HttpContext http, KeyChanges changes, TimeProvider time)
    {
        if (RecentProof.Refusal(http, time.GetUtcNow(), "Making a key") is { } refusal)
            return refusal;
        var name = request.Name?.Trim() ?? "";
        var role = UserRules.Roles([request.Role ?? ""])?[0];
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (UserRules.NameFault(name) is { } fault)
            faults["name"] = [fault];
        if (role is null)
            faults["role"] = [$"One of {string.Join(", ", RoleWords.Of(Enum.GetValues<Role>()))}."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        return await changes.AddAsync(name, role!.Value, Doer.Of(http)) switch
        {
            KeyChange.Made made => TypedResults.Created((string?)null, KeyResource.Of(made.Key, made.Text)),
            KeyChange.Refused refused => Problems.Conflict(refused.Reason),
            _ => Unknown(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string id, HttpContext http, KeyChanges changes) =>
        await changes.RevokeAsync(id, Doer.Of(http)) switch
        {
            KeyChange.Revoked => TypedResults.NoContent(),
            KeyChange.Refused refused => Problems.Conflict(refused.Reason),
            _ => Unknown(),
        };

    private static ProblemHttpResult Unknown() => Problems.NotFound("There is no such key.");
}
