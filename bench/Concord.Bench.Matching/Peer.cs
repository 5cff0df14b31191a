using System.Diagnostics;
using System.Globalization;

namespace Concord.Bench.Matching;

/// <summary>The peers that Debian packages, run on the same instance in the same run where they are installed.</summary>
internal static class Peer
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("concord-bench-").FullName;
    private static string? _lemon;

    /// <summary>What LEMON finds and how long it takes, or null where it is not installed.</summary>
    public static (long Objective, double Milliseconds)? Lemon(Action<TextWriter> instance)
    {
        if ((_lemon ??= Compile()).Length == 0) return null;
        return Ask(_lemon, [], instance);
    }

    /// <summary>The same for a Python script beside this program: networkx or scipy.</summary>
    public static (long Objective, double Milliseconds)? Python(string script, Action<TextWriter> instance) =>
        File.Exists("/usr/bin/python3") ? Ask("/usr/bin/python3", [Path.Combine("bench", "peers", script)], instance) : null;

    private static string Compile()
    {
        var program = Path.Combine(Folder, "lemon_peer");
        if (!File.Exists("/usr/include/lemon/matching.h")) return "";
        try
        {
            using var compiler = Process.Start(new ProcessStartInfo("g++", ["-O2", "-w", "-o", program, Path.Combine("bench", "peers", "lemon_peer.cpp")]))!;
            compiler.WaitForExit();
            return compiler.ExitCode == 0 ? program : "";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    private static (long, double)? Ask(string program, string[] arguments, Action<TextWriter> instance)
    {
        using var peer = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        peer.ErrorDataReceived += (_, _) => { };
        peer.BeginErrorReadLine();
        instance(peer.StandardInput);
        peer.StandardInput.Close();
        var answer = peer.StandardOutput.ReadLine()?.Split(' ');
        peer.WaitForExit();
        return answer is [var objective, var milliseconds] ? (long.Parse(objective, CultureInfo.InvariantCulture), double.Parse(milliseconds, CultureInfo.InvariantCulture)) : null;
    }
}
