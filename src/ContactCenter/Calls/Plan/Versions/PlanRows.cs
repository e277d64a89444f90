using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The tables <c>plan_versions</c> and <c>plan_draft</c>.</summary>
internal static class PlanRows
{
    /// <summary>All versions, the oldest first; of those of the settings the newest alone.</summary>
    public static IReadOnlyList<PlanVersion> Read(DatabaseFile database)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Query<(long Number, string Hash, byte[] Body)>("SELECT number, hash, body FROM plan_versions ORDER BY number, rowid")
                .Select(row => JsonSerializer.Deserialize(row.Body, StoredPlanJson.Default.StoredPlanVersion)!.ToVersion((int)row.Number, row.Hash)),
        ];
    }

    /// <returns>The draft, <c>null</c> if there is none, and what can be undone or done again.</returns>
    public static (PlanDraft? Draft, ImmutableList<DraftEdit> Edits) ReadDraft(DatabaseFile database)
    {
        using var connection = database.OpenReader();
        if (connection.QuerySingleOrDefault<byte[]>("SELECT body FROM plan_draft") is not { } body)
            return (null, []);
        var stored = JsonSerializer.Deserialize(body, StoredPlanJson.Default.StoredPlanDraft)!;
        return (stored.ToDraft(), [.. (stored.Edits ?? []).Select(edit => edit.ToEdit())]);
    }

    public static void Put(RowWriter rows, PlanDraft? draft, ImmutableList<DraftEdit> edits)
    {
        if (draft is null && edits.IsEmpty)
        {
            rows.Statement("DELETE FROM plan_draft").Run();
            return;
        }

        rows.Statement("INSERT OR REPLACE INTO plan_draft (id, format, body) VALUES (1, ?, ?)").With(StoredPlanDraft.Format)
            .With(rows.Json(StoredPlanDraft.Of(draft, edits), StoredPlanJson.Default.StoredPlanDraft)).Run();
    }

    public static void Put(RowWriter rows, PlanVersion version) => rows
        .Statement("INSERT OR REPLACE INTO plan_versions (number, hash, format, body) VALUES (?, ?, ?, ?)")
        .With(version.Number).With(version.Hash).With(StoredPlanVersion.Format)
        .With(rows.Json(StoredPlanVersion.Of(version), StoredPlanJson.Default.StoredPlanVersion)).Run();
}
