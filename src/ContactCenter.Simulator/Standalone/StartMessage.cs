namespace ContactCenter.Simulator.Standalone;

/// <summary>What the stand-alone simulator says when it has started: how to configure the application under test.</summary>
internal static class StartMessage
{
    public static string Of(StandaloneOptions options, string address) => $"""
        The voice platform's stand-in listens on {address}

          phones          {address}/simulator   (Ctrl+C ends them)
          calls API       {address}/v1/calls
          application id  {options.ApplicationId}
          private key     {Path.GetFullPath(options.PrivateKeyPath)}
          api key         {options.ApiKey}
          api secret      {options.ApiSecret}
          signature       {options.SignatureSecret ?? "none: webhooks are unsigned"}
          numbers         {(options.OwnedNumbers.Count == 0 ? "none: the Numbers API sells some" : string.Join(", ", options.OwnedNumbers))}
          answer URL      {options.AnswerMethod} {options.AnswerUrl ?? "none: give --Simulator:AnswerUrl=http://localhost:3000/webhooks/answer"}
          event URL       {options.EventMethod} {options.EventUrl ?? "none: give --Simulator:EventUrl=http://localhost:3000/webhooks/event"}

        """;
}
