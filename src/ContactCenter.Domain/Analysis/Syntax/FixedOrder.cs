namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>An order that looks mixed and is always the same.</summary>
internal static class FixedOrder
{
    /// <param name="count">How many numbers, from 0.</param>
    /// <param name="round">Each round has another order.</param>
    public static int[] Of(int count, int round)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        var state = (ulong)round;
        for (var left = count; left > 1; left--)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            var other = (int)((state >> 33) % (ulong)left);
            (order[left - 1], order[other]) = (order[other], order[left - 1]);
        }

        return order;
    }
}
