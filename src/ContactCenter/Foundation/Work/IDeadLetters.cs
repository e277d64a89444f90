namespace ContactCenter.Foundation.Work;

/// <summary>Work that was given up.</summary>
public sealed record DeadLetter(WorkItem Item, DateTimeOffset At);

/// <summary>Reads and counts what was given up.</summary>
public interface IDeadLetters
{
    int Count { get; }

    /// <summary>The newest first, with numbers below <paramref name="below"/>.</summary>
    ValueTask<IReadOnlyList<DeadLetter>> ListAsync(long below, int limit);

    /// <summary>One more is durable.</summary>
    void Buried(DeadLetter letter);

    /// <summary>One is to be tried again, which is durable.</summary>
    void Revived(long number);

    /// <summary>What is the same as these items was removed, which is durable.</summary>
    /// <param name="by">They take its place.</param>
    /// <param name="rows">How many rows were removed.</param>
    void Replaced(IReadOnlyCollection<WorkItem> by, int rows);

    /// <summary>So many were removed, which is durable.</summary>
    void Removed(int count);
}

internal static class DeadLettersExtensions
{
    /// <returns>The item as if it had never been tried.</returns>
    public static WorkItem Anew(this DeadLetter letter, DateTimeOffset now) =>
        letter.Item with { Due = now, Attempts = 0, Stage = WorkStage.Send, LastError = null };

    public static async ValueTask<DeadLetter?> FindAsync(this IDeadLetters letters, long number) =>
        (await letters.ListAsync(number + 1, 1)) is [{ } letter] && letter.Item.Number == number ? letter : null;
}
