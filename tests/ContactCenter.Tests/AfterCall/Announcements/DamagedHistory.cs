using System.Text.Json;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>A store whose history cannot be read for a while, so that what is told meanwhile waits for its call.</summary>
/// <param name="folder">Its folder; nobody has it open when something is done to it.</param>
internal sealed class DamagedHistory(TestFolder folder)
{
    /// <summary>What is told while the history is damaged, which is whole again then.</summary>
    /// <param name="open">Opens the store.</param>
    /// <param name="bodies">What is told.</param>
    /// <returns>What was answered to each. The work for it is due some minutes later than the clock of the next server begins.</returns>
    public async Task<IReadOnlyList<JsonElement>> TellAsync(Func<FakeWebhooks> open, params IEnumerable<string> bodies)
    {
        (string File, byte[] Bytes)[] whole = [.. Directory.GetFiles(folder.Path, "history.db*").Select(file => (file, File.ReadAllBytes(file)))];
        Remove();
        await File.WriteAllTextAsync(folder.File("history.db"), new string('?', 10_000), TestContext.Current.CancellationToken);
        var answers = new List<JsonElement>();
        await using (var fake = open())
        {
            foreach (var body in bodies)
                answers.Add(await RecordingSystem.TakenAsync(fake.Platform, body));
            await fake.PassAsync(TimeSpan.FromMinutes(30));
            fake.Logs.Clear();
        }

        Remove();
        foreach (var (file, bytes) in whole)
            await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        return answers;
    }

    /// <summary>All work for what waits was given up.</summary>
    public void GiveUp()
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("contactcenter.db")};Pooling=False");
        connection.Execute("""
            UPDATE work SET dead = due, error = 'it could not be done' WHERE kind = 'takeAnnounced';
            UPDATE background_counts SET items = 0 WHERE kind = 'takeAnnounced';
            UPDATE recordings SET body = CAST(json_set(CAST(body AS TEXT), '$.givenUpIn', 'importing') AS BLOB) WHERE id IN (SELECT recording FROM announced);
            """);
    }

    /// <summary>How much of what was told still waits.</summary>
    public int Kept()
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("contactcenter.db")};Mode=ReadOnly;Pooling=False");
        return connection.ExecuteScalar<int>("SELECT count(*) FROM announced");
    }

    private void Remove()
    {
        foreach (var file in Directory.GetFiles(folder.Path, "history.db*"))
            File.Delete(file);
    }
}
