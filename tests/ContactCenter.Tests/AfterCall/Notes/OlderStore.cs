using System.Text;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Notes;

/// <summary>A store as a program has left it that kept notes in clear.</summary>
internal static class OlderStore
{
    /// <summary>Of the history, which such a program did not have.</summary>
    private static readonly string[] LaterTables =
    [
        "notes_to_seal", "transcript_versions", "derived_texts", "analysis_steps", "analyses", "deliveries", "delivery_receipts", "reviews", "review_samples",
        "review_weeks", "topic_labels", "topic_training", "topic_application", "delivery_numbers", "analysis_sums",
    ];

    /// <summary>Puts that text into the notes of every call, and gives the history the shape of before.</summary>
    public static void PutInClear(TestFolder folder, string text)
    {
        using (var live = Connect(folder, "contactcenter.db"))
            Change(live, "SELECT CAST(id AS TEXT), body FROM calls", "UPDATE calls SET body = $body WHERE id = $key", call => call, text);
        using var history = Connect(folder, "history.db");
        Change(history, "SELECT call, story FROM calls", "UPDATE calls SET story = $body WHERE call = $key", story => story["call"]!, text);
        history.Execute("DROP TRIGGER surveys_analysed");
        foreach (var later in LaterTables)
            history.Execute($"DROP TABLE {later}");
        history.Execute("PRAGMA user_version = 8");
    }

    /// <summary>What is still to be done in the history.</summary>
    public static IReadOnlyList<string> Left(TestFolder folder)
    {
        using var history = Connect(folder, "history.db");
        return [.. history.Query<string>("SELECT call FROM notes_to_seal")];
    }

    /// <summary>Reads the calls at hand until it is disposed.</summary>
    public static IDisposable Read(TestFolder folder)
    {
        var live = Connect(folder, "contactcenter.db");
        live.Execute("BEGIN; SELECT count(*) FROM calls");
        return live;
    }

    private static void Change(SqliteConnection file, string read, string write, Func<JsonNode, JsonNode> callIn, string text)
    {
        foreach (var (key, body) in file.Query<(string Key, byte[] Body)>(read).ToList())
        {
            var json = JsonNode.Parse(body)!;
            var notes = callIn(json)["notes"]!.AsObject();
            notes.Remove("sealedLength").Should().BeTrue();
            notes["text"] = text;
            file.Execute(write, new { key, body = Encoding.UTF8.GetBytes(json.ToJsonString()) });
        }
    }

    private static SqliteConnection Connect(TestFolder folder, string name)
    {
        var connection = new SqliteConnection($"Data Source={folder.File(name)};Pooling=False");
        connection.Open();
        return connection;
    }
}
