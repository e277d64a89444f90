namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Reads what a process says, line by line; a line that never ends is told in pieces.</summary>
internal static class ProcessLines
{
    private const int LongestLine = 2_048;

    /// <param name="from">The process's output.</param>
    /// <param name="tell">Given each line that is not empty.</param>
    public static async Task ReadAsync(TextReader from, Action<string> tell)
    {
        var line = new char[LongestLine];
        var length = 0;
        var block = new char[LongestLine];
        while (await from.ReadAsync(block.AsMemory()) is > 0 and var read)
        {
            foreach (var letter in block.AsMemory(0, read).ToArray())
            {
                if (letter is not ('\n' or '\r'))
                    line[length++] = letter;
                if (letter is '\n' || length == LongestLine)
                    Tell();
            }
        }

        Tell();

        void Tell()
        {
            if (length > 0)
                tell(new string(line, 0, length));
            length = 0;
        }
    }
}
