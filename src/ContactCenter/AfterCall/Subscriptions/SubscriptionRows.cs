using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Access;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.AfterCall.Subscriptions;

/// <summary>The table <c>subscriptions</c> of the live file.</summary>
internal static class SubscriptionRows
{
    private const string Table = "subscriptions";

    /// <summary>Without the master key nobody can sign any more: programs subscribe anew.</summary>
    private static readonly LossStatement[] Loss = [new(StorageFolder.LiveFileName, Table, $"DELETE FROM {Table}")];

    /// <summary>Where the secrets lie.</summary>
    public static IReadOnlyList<WrappedKeyColumn> Columns { get; } =
    [
        new(StorageFolder.LiveFileName, Table, "id", Subscription.PurposeOf) { Loss = Loss },
        new(StorageFolder.LiveFileName, Table, "id", Subscription.PurposeOf) { Column = "old_key", Loss = Loss },
    ];

    public static IReadOnlyList<Subscription> All(DatabaseFile database)
    {
        using var connection = database.OpenReader();
        return
        [
            .. connection.Query<(long Id, byte[] Body, byte[] Key, byte[]? OldKey)>($"SELECT id, body, key, old_key FROM {Table} ORDER BY id")
                .Select(row => Read(row.Body).ToSubscription(row.Id, row.Key, row.OldKey)),
        ];
    }

    public static void Put(RowWriter rows, Subscription subscription) => rows
        .Statement($"INSERT OR REPLACE INTO {Table} (id, body, key, old_key) VALUES (?, ?, ?, ?)")
        .With(subscription.Number)
        .With(rows.Json(StoredSubscription.Of(subscription), StoredSubscriptionJson.Default.StoredSubscription))
        .With(subscription.Key.AsSpan())
        .With(subscription.OldKey.AsSpan())
        .Run();

    public static void Remove(RowWriter rows, long number) => rows.Statement($"DELETE FROM {Table} WHERE id = ?").With(number).Run();

    private static StoredSubscription Read(byte[] body) => JsonSerializer.Deserialize(body, StoredSubscriptionJson.Default.StoredSubscription)!;
}

/// <summary>A subscription on disk. The names never change their meaning.</summary>
internal sealed class StoredSubscription
{
    public required string Url { get; init; }

    public required string[] Events { get; init; }

    public required Maker Maker { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public StoredGrant? Read { get; init; }

    public StoredGrant? Hear { get; init; }

    public DateTimeOffset? OldKeyUntil { get; init; }

    public SubscriptionState State { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public string? LastError { get; init; }

    public DateTimeOffset? LastAcceptedAt { get; init; }

    public long Dropped { get; init; }

    public static StoredSubscription Of(Subscription subscription) => new()
    {
        Url = subscription.Url.OriginalString,
        Events = [.. subscription.Events],
        Maker = subscription.Maker,
        CreatedAt = subscription.CreatedAt,
        Read = StoredGrant.Of(subscription.Read),
        Hear = StoredGrant.Of(subscription.Hear),
        OldKeyUntil = subscription.OldKeyUntil,
        State = subscription.State,
        Reason = subscription.Reason,
        FailingSince = subscription.FailingSince,
        LastError = subscription.LastError,
        LastAcceptedAt = subscription.LastAcceptedAt,
        Dropped = subscription.Dropped,
    };

    public Subscription ToSubscription(long number, byte[] key, byte[]? oldKey) => new(number, new(Url), [.. Events], Maker, CreatedAt)
    {
        Read = Read?.ToGrant(),
        Hear = Hear?.ToGrant(),
        Key = [.. key],
        OldKey = [.. oldKey ?? []],
        OldKeyUntil = OldKeyUntil,
        State = State,
        Reason = Reason,
        FailingSince = FailingSince,
        LastError = LastError,
        LastAcceptedAt = LastAcceptedAt,
        Dropped = Dropped,
    };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredSubscription))]
internal sealed partial class StoredSubscriptionJson : JsonSerializerContext;
