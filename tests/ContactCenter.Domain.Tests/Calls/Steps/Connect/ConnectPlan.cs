namespace ContactCenter.Domain.Tests.Calls.Steps.Connect;

/// <summary>Plans in which callers of Sales are connected by their own NCCO.</summary>
internal static class ConnectPlan
{
    public static CallPlan Of(params (string Key, string? Value)[] settings) =>
        TestPlan.Of([("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", "false"), .. settings]);

    /// <summary>Sales has one endpoint of that kind.</summary>
    public static CallPlan Reached(string kind, string address, params (string Key, string? Value)[] settings) => Of(
        [("Departments:Sales:Endpoint:Number", null), ("Departments:Sales:Fallbacks:0:Number", null), ($"Departments:Sales:Endpoint:{kind}", address),
            .. settings]);
}
