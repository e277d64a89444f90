using System.Globalization;

namespace ContactCenter.Foundation.Commands;

/// <summary>Shows how far something large has come: as a bar in a terminal, as a line for each tenth elsewhere.</summary>
/// <param name="output">Where it is shown.</param>
/// <param name="isTerminal">Whether a line there can be written again.</param>
/// <param name="time">In a terminal it is shown a few times a second.</param>
/// <param name="unit">What is counted.</param>
internal sealed class ProgressLine(TextWriter output, bool isTerminal, TimeProvider time, ProgressUnit unit)
{
    private const int Width = 30;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.2);

    private long _shownAt = time.GetTimestamp() - time.TimestampFrequency;
    private int _tenths;

    /// <param name="done">How many are there.</param>
    /// <param name="all">How many there will be; <c>null</c>: unknown.</param>
    public void Tell(long done, long? all)
    {
        var share = all is > 0 and var whole ? Math.Min(1, done / (double)whole) : (double?)null;
        if (isTerminal)
            Draw(done, all, share);
        else if (share is { } part && (int)(part * 10) is var tenths && tenths > _tenths)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(_tenths = tenths) * 10} %"));
    }

    /// <summary>Leaves the line.</summary>
    public void End()
    {
        if (isTerminal)
            output.WriteLine();
    }

    private void Draw(long done, long? all, double? share)
    {
        var isLast = done == all;
        if (!isLast && time.GetElapsedTime(_shownAt) < Between)
            return;
        _shownAt = time.GetTimestamp();
        var text = share is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"[{Bar(part)}] {part * 100,3:0} %  {done / unit.Size} of {all / unit.Size} {unit.Name}")
            : string.Create(CultureInfo.InvariantCulture, $"{done / unit.Size} {unit.Name}");
        output.Write($"\r{text}");
        output.Flush();
    }

    private static string Bar(double share)
    {
        var full = (int)(share * Width);
        return new string('#', full) + new string('.', Width - full);
    }
}
