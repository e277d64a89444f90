namespace ContactCenter.Transcriber.Hosting;

/// <summary>Ends the program when its standard input ends: it then has nobody to work for, however its parent has ended.</summary>
internal sealed class InputLifetime(Stream input, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A thread of its own: reading a standard input cannot be cancelled.
        new Thread(WaitForEnd) { IsBackground = true, Name = "standard input" }.Start();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void WaitForEnd()
    {
        var ignored = new byte[256];
        try
        {
            while (input.Read(ignored) > 0)
            {
            }
        }
        catch (IOException)
        {
            // It has ended, in its own way.
        }

        lifetime.StopApplication();
    }
}
