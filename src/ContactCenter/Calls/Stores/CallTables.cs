using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>The tables <c>calls</c>, <c>timeline</c> and <c>answers</c> of live calls.</summary>
internal static class CallTables
{
    public static void Insert(RowWriter rows, CallRows of, CallSession call) =>
        rows.Statement("INSERT INTO calls (id, version, format, body) VALUES (?, ?, ?, ?)")
            .With(of.Number).With(of.Version).With(StoredCall.Format).With(Body(rows, of, call)).Run();

    public static void Update(RowWriter rows, CallRows of, CallSession call) =>
        rows.Statement("UPDATE calls SET version = ?, format = ?, body = ? WHERE id = ?")
            .With(of.Version).With(StoredCall.Format).With(Body(rows, of, call)).With(of.Number).Run();

    public static void InsertLine(RowWriter rows, long number, TimelineEntry line) =>
        rows.Statement("INSERT INTO timeline (id, at, kind, what) VALUES (?, ?, ?, ?)")
            .With(number).With(line.At).With((long)line.Kind).With(line.What).Run();

    public static void InsertAnswer(RowWriter rows, StoredAnswer answer)
    {
        Span<byte> delivery = stackalloc byte[DeliveryId.Size];
        answer.Delivery.Write(delivery);
        rows.Statement("INSERT INTO answers (id, delivery, answer) VALUES (?, ?, ?)").With(answer.Number).With(delivery).With(answer.Answer?.Utf8Json).Run();
    }

    public static void DeleteAnswer(RowWriter rows, long number) => rows.Statement("DELETE FROM answers WHERE id = ?").With(number).Run();

    /// <summary>Removes the call with its timeline and answers; its dead letters stay.</summary>
    public static void Delete(RowWriter rows, CallRows of)
    {
        rows.Statement("DELETE FROM calls WHERE id = ?").With(of.Number).Run();
        foreach (var sql in (string[])["DELETE FROM timeline WHERE id >= ? AND id < ?", "DELETE FROM answers WHERE id >= ? AND id < ?"])
            rows.Statement(sql).With(of.First).With(of.First + CallRows.RowsOfACall).Run();
        rows.Statement("DELETE FROM work WHERE id >= ? AND id < ? AND dead IS NULL").With(of.First).With(of.First + CallRows.RowsOfACall).Run();
    }

    /// <summary>Calls with their timelines and answers, in the order of their numbers.</summary>
    /// <param name="from">The first number.</param>
    /// <param name="to">The number after the last.</param>
    /// <exception cref="StorageException">A row is of a newer program, or is not as it was written.</exception>
    public static IEnumerable<(CallSession Call, CallRows Rows)> Read(
        SqliteConnection connection, long from = 0, long to = long.MaxValue / CallRows.RowsOfACall)
    {
        var keys = new { from = from * CallRows.RowsOfACall, to = to * CallRows.RowsOfACall };
        using var lines = new RowsByCall<LineRow>(
            connection.Query<LineRow>(
                "SELECT id, at, kind, what FROM timeline WHERE id >= $from AND id < $to ORDER BY id", keys, buffered: false), static row => row.Id);
        using var answers = new RowsByCall<AnswerRow>(
            connection.Query<AnswerRow>(
                "SELECT id, delivery, answer FROM answers WHERE id >= $from AND id < $to ORDER BY id", keys, buffered: false), static row => row.Id);
        const string Sql = "SELECT id, version, format, body FROM calls WHERE id >= $from AND id < $to ORDER BY id";
        foreach (var row in connection.Query<CallRow>(Sql, new { from, to }, buffered: false))
        {
            var stored = Parse(row);
            StoredAnswer[] given = [.. answers.Of(row.Id)
                .Select(answer => new StoredAnswer(answer.Id, DeliveryId.Read(answer.Delivery), answer.Answer is { } json ? new CallAnswer(json) : null))];
            var call = CallMapper.Read(
                stored, [.. lines.Of(row.Id).Select(line => new TimelineEntry(CallMapper.At(line.At), (TimelineKind)line.Kind, line.What))]);
            yield return (call, new()
            {
                Number = row.Id,
                Version = row.Version,
                Lines = call.Timeline.Length,
                NextAnswer = given is [.., var last] ? (int)(last.Number % CallRows.RowsOfACall) + 1 : 0,
                NextWork = stored.NextWork,
                Answers = [.. given],
            });
        }
    }

    private static StoredCall Parse(CallRow row)
    {
        if (row.Format != StoredCall.Format)
        {
            throw new StorageException(
                $"Call {row.Id} has the format {row.Format}, which this program does not know. Start the program that wrote it, or restore a backup.");
        }

        try
        {
            return JsonSerializer.Deserialize(row.Body, StoredJson.Default.StoredCall) ?? throw new JsonException("there is no call in it");
        }
        catch (JsonException fault)
        {
            throw new StorageException(
                $"Call {row.Id} cannot be read: {fault.Message} Restore a backup; see \"Backup and restore\" in docs/operations.md.", fault);
        }
    }

    private static ReadOnlySpan<byte> Body(RowWriter rows, CallRows of, CallSession call)
    {
        var stored = CallMapper.Store(call);
        stored.NextWork = of.NextWork;
        return rows.Json(stored, StoredJson.Default.StoredCall);
    }

    private sealed record CallRow(long Id, long Version, long Format, byte[] Body);

    private sealed record LineRow(long Id, long At, long Kind, string What);

    private sealed record AnswerRow(long Id, byte[] Delivery, byte[]? Answer);
}
