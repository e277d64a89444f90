using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>The table <c>plan_versions</c>.</summary>
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

    public static void Put(RowWriter rows, PlanVersion version) => rows
        .Statement("INSERT OR REPLACE INTO plan_versions (number, hash, format, body) VALUES (?, ?, ?, ?)")
        .With(version.Number).With(version.Hash).With(StoredPlanVersion.Format)
        .With(rows.Json(StoredPlanVersion.Of(version), StoredPlanJson.Default.StoredPlanVersion)).Run();
}
