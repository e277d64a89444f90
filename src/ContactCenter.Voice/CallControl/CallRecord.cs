using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.CallControl;

/// <summary>What the platform knows of a leg. Rate, price, duration and times are there once it is over.</summary>
public sealed record CallRecord
{
    private enum Field : byte
    {
        Uuid,
        ConversationUuid,
        Status,
        Direction,
        From,
        To,
        StartTime,
        EndTime,
        Duration,
        Rate,
        Price,
        Network,
    }

    /// <summary>The leg.</summary>
    public required LegId Leg { get; init; }

    /// <summary>The conversation that it is in, or was in last.</summary>
    public ConversationId? Conversation { get; init; }

    /// <summary>Its state.</summary>
    public CallStatus Status { get; init; }

    /// <summary>Who began it.</summary>
    public CallDirection Direction { get; init; }

    /// <summary>Who called.</summary>
    public CallParty? From { get; init; }

    /// <summary>Who was called.</summary>
    public CallParty? To { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>How long it was up, in whole seconds.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>The price of a minute, in euro.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The price of the leg, in euro.</summary>
    public decimal? Price { get; init; }

    /// <summary>The other side's network, such as <c>23420</c>.</summary>
    public string? Network { get; init; }

    /// <summary>Reads a leg.</summary>
    /// <exception cref="JsonException">It is not a JSON object, or names no leg.</exception>
    public static CallRecord Parse(ReadOnlyMemory<byte> json) =>
        TryParse(json, out var call) ? call : throw new JsonException("This is no call: it names no leg.");

    /// <summary>Reads a leg; false when it is not a JSON object, or names no leg.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> json, [NotNullWhen(true)] out CallRecord? call)
    {
        call = Read(new(JsonRepair.Repair(json).Span));
        return call is not null;
    }

    internal static CallRecord? Read(WireValue value) =>
        WireFields<Field>.TryRead(value.Json, out var fields) && fields[Field.Uuid].Id() is { } leg
            ? new()
            {
                Leg = new(leg),
                Conversation = fields[Field.ConversationUuid].Id() is { } conversation ? new(conversation) : null,
                Status = new(fields[Field.Status].Text()!),
                Direction = fields[Field.Direction].Direction(),
                From = CallParty.Read(fields[Field.From]),
                To = CallParty.Read(fields[Field.To]),
                StartTime = fields[Field.StartTime].Time(),
                EndTime = fields[Field.EndTime].Time(),
                Duration = fields[Field.Duration].Seconds(),
                Rate = fields[Field.Rate].Decimal(),
                Price = fields[Field.Price].Decimal(),
                Network = fields[Field.Network].Text(),
            }
            : null;
}
