/// The axes of drawn workbooks, computed by another program from the text of their sheets.
///
/// Source: NumPy 2.4.6, SciPy 1.17.1, NetworkX 3.6.1;
/// written by `scripts/reference/axes.py`. Do not edit by hand.
struct AxisReference: Sendable {
  /// A sheet a line: its name, its header, its rows, parted by `|`.
  let sheets: String
  /// λ, then a pair a line: p and q (`-`: unknown), then each axis as value, or as
  /// low~high~used.
  let expected: String

  static let cases: [AxisReference] = [
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,FRI15,,,m1|a2,a2,,,5,m2|\
        a3,a3,ES213,,5,p1|a4,a4,,merged,5,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,|p2,p2,FR|p3,p3,GR|p4,p4,IT|p5,p5,DE
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|S12,R1,0.3,similar
        priorities|id,name,scheme,weight|k1,k1,t,|k2,k2,t,2|k3,k3,t,|k4,k4,t,
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,,2022-03|j2,j2,,2019-11-05
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m1,,2015-03,|a1,m3,0,2022,|\
        a2,m3,2,2019-03,|a2,m6,,2017,|a2,m7,0,2014-11-05,2019|a2,m8,,2016-11-05,2019|\
        a3,m2,,2015-11-05,|a3,m3,2,2021,|a3,m4,0,2020-11-05,|a3,m5,,2021-11-05,|\
        a3,m7,2,2012-11-05,|a4,m1,,2020-11-05,|a4,m6,,,|a4,m7,,2024,|a4,m8,,2016,
        activities|subject,sector,share|a1,S,0|a1,S1,0.3|a1,S12,|a1,R,0.5|a2,S1,0|a2,S2,0.5|\
        a4,S11,0.3|m1,S,|m1,S1,|m1,S2,0.3|m1,R,|m3,S,0|m3,S1,|m3,S11,0.5|m4,S11,0|m4,R,0.5|\
        m6,S,0|m6,S1,|m6,S12,0|m7,S,0.5|m7,S1,0.5|m7,S2,0.3|m7,R1,0.3|m8,R1,0
        alignments|subject,priority,intensity|a1,k1,0.5|a1,k3,0|a1,k4,0.5|a2,k3,0.2|a3,k2,0.2|\
        a3,k3,|a4,k1,|a4,k2,
        offers|subject,capability,level|a1,c1,4|a1,c2,0|a1,c3,5|a1,c4,5|a2,c2,3|a2,c4,2|a3,c1,5|\
        a3,c2,0|a3,c3,2|a3,c4,0|a4,c4,3
        needs|subject,capability,level|a1,c1,0|a1,c2,2|a2,c1,1|a3,c2,2|a3,c3,4|a3,c4,1|a4,c1,0|\
        a4,c3,3|a4,c4,4
        partnerships|association,partner,kind|a1,p3,agreement|a1,p4,|a1,p5,agreement|a2,p1,|\
        a2,p5,|a3,p2,agreement|a3,p4,|a3,p5,|a4,p1,agreement|a4,p2,|a4,p3,agreement|a4,p4,|\
        a4,p5,
        participations|subject,project|a2,j2|a4,j1|m1,j1|m2,j1|m6,j1|m7,j1|m8,j2
        attendance|subject,group,since,until|a1,g1,2018-11-05,2019-11-05|a1,g2,2018,|\
        a2,g2,,2021|a3,g2,2014-11-05,|a4,g1,2020-03,|a4,g2,,2017-11-05
        cooperations|a,b,kind,date,strength|a2,a1,working_group,2022-10-03,|\
        a3,a1,contact,2031,0.4|a1,a3,working_group,2025,0.4|a4,a1,agreement,2025,0.4|\
        a4,a2,working_group,2022-10-03,0.4|a2,a4,joint_project,2019,
        figures|subject,measure,value,unit,year,scope|a1,members,0,kEUR,2024,|\
        a1,turnover,10,kEUR,2021,|a1,turnover,-1,kEUR,2019,|a2,members,10,,2019,association|\
        a2,members,-1,,2021,|a2,budget,-1,,2019,association|a2,turnover,10,EUR,2019,members|\
        a2,turnover,10,kEUR,2024,|a3,members,3,kEUR,2021,|a3,members,10,,2019,|\
        a3,budget,10,,2024,|a3,turnover,-1,EUR,2021,|a3,turnover,0,kEUR,2024,members|\
        a4,members,10,kEUR,2024,|a4,members,25,kEUR,2021,|a4,budget,25,kEUR,2024,members|\
        a4,budget,10,,2019,association|a4,turnover,-1,,2021,members
        assessments|association,dimension,level,date|a1,d1,4,2018|a1,d1,4,2023-04|a1,d2,3,2018|\
        a1,d2,5,2023-04
        coverage|subject,sheet,state|a3,offers,unknown|a3,cooperations,partial|\
        a4,alignments,complete|a4,activities,complete
        """,
      expected: """
        0.5
        a1 a2 1 1 0 0 0.218778253148 0 1 1 1 0.117647058824 0.375~0.875~0.5 0.5 0.875 0.25 0 \
        0~1~0.67 0.143588406925~1~0.143588406925 0
        a1 a3 1 1 0 0 0.608222530306 0 0~1~0.25 0~1~0.25 0~1~0.25 0~0.733333333333~0.25 0.5 0 \
        0.875 0.25 0 0 0.353624781222~1~0.353624781222 0
        a2 a3 0.933333333333 1 0.166666666667 0.5 0.43630382586 0.12459687942 0~1~0.25 0~1~0.25 \
        0~1~0.25 0~0.416666666667~0.25 0.375~0.875~0.5 0.666666666667 1 0 0 0~1~0.67 \
        0.027049241681~1~0.05 0.5
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,,,,m1|a2,a2,ES211,,3.5,m1|\
        a3,a3,FRI15,,2,|a4,a4,FRI15,,5,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,|p2,p2,IT|p3,p3,|p4,p4,GR|p5,p5,
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|R1,S,1,similar|R1,S1,1,similar|\
        R1,S2,1,similar|R1,S11,1,similar|R1,S12,1,similar|R1,R,1,similar|S,S1,0,similar|\
        S,S2,0,similar|S,S11,0,similar|S,S12,0,similar|S,R,0,similar|S1,S2,0,similar|\
        S1,S11,0,similar|S1,S12,0,similar|S1,R,0,similar|S2,S11,0,similar|S2,S12,0,similar|\
        S2,R,0,similar|S11,S12,0,similar|S11,R,0,similar|S12,R,0,similar
        priorities|id,name,scheme,weight|k1,k1,t,2|k2,k2,t,|k3,k3,t,|k4,k4,t,2
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,2017-03,|j2,j2,,2014-11-05
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m4,0.5,2023-11-05,|\
        a1,m6,0.5,2024-03,|a2,m3,0.5,2021-11-05,|a2,m5,2,2023,|a2,m6,0,2020-11-05,|\
        a2,m7,,2017-11-05,|a3,m1,,,|a3,m2,,2024-11-05,|a3,m4,,,|a3,m5,,,|a3,m7,,,|a4,m1,0,,|\
        a4,m2,0,,|a4,m3,,2020-11-05,
        activities|subject,sector,share|a1,S1,|a1,S2,0.5|a1,R1,0.3|a2,S2,0.5|a2,S12,0.5|a2,R,|\
        a3,S2,0.5|a3,S11,0|a3,S12,|m1,S,0|m1,S1,|m1,S2,0|m1,S12,|m1,R,|m1,R1,0.5|m2,S,0|m2,R1,0|\
        m3,S,|m4,S1,0.3|m4,S2,0.3|m4,S11,0|m4,S12,0.3|m4,R,|m5,S12,|m6,S1,0.3|m6,R1,|m7,S1,0|\
        m7,S12,0|m8,S11,0
        alignments|subject,priority,intensity|a1,k1,0.2|a1,k2,0.5|a1,k3,0.2|a2,k3,|a2,k4,0.5|\
        a3,k2,0|a4,k4,0.2
        offers|subject,capability,level|a1,c1,5|a1,c4,4|a2,c1,1|a2,c2,3|a2,c3,4|a2,c4,4|a3,c1,1|\
        a3,c2,5|a3,c3,2|a4,c1,1|a4,c2,5|a4,c3,4|a4,c4,5
        needs|subject,capability,level|a1,c1,4|a1,c2,2|a1,c3,5|a2,c1,5|a2,c2,4|a2,c3,5|a3,c1,5|\
        a3,c2,4|a3,c3,5|a3,c4,5|a4,c2,4
        partnerships|association,partner,kind|a1,p3,|a2,p3,|a2,p4,|a2,p5,|a3,p1,agreement|\
        a3,p2,|a3,p3,|a4,p1,agreement|a4,p4,agreement
        participations|subject,project|m2,j1|m4,j1|m6,j1|m6,j2|m7,j2|m8,j1
        attendance|subject,group,since,until|a1,g1,2022-03,|a2,g1,2016,2024-03|a2,g2,,|a4,g1,,|\
        a4,g2,,2017|m1,g1,2014,2014-03|m2,g1,,2015|m2,g2,,2024-03
        cooperations|a,b,kind,date,strength|a2,a1,contact,2031,0.4|a2,a1,joint_project,2024-02,|\
        a3,a1,joint_event,2019,|a3,a1,agreement,2019,|a1,a4,joint_service,2025,|\
        a1,a4,working_group,2024-02,|a2,a4,joint_service,2022-10-03,|a4,a2,agreement,2031,|\
        a3,a4,contact,2022-10-03,0.4|a3,a4,joint_project,2025,
        figures|subject,measure,value,unit,year,scope|a1,budget,25,EUR,2021,|\
        a1,turnover,-1,kEUR,2021,|a2,budget,-1,,2021,members|a2,budget,-1,kEUR,2024,association|\
        a3,members,0,,2021,association|a3,members,-1,,2024,|a3,turnover,25,EUR,2019,association|\
        a4,budget,10,,2024,|a4,turnover,10,kEUR,2024,|a4,turnover,25,,2019,
        assessments|association,dimension,level,date|a1,d1,5,2018|a1,d1,1,2023-04|a1,d2,2,2018|\
        a1,d2,5,2023-04|a3,d1,5,2018|a3,d1,1,2023-04|a3,d2,5,2018|a3,d2,3,2023-04
        coverage|subject,sheet,state|a1,alignments,unknown|a1,offers,complete|a1,needs,unknown|\
        a1,partnerships,complete|a3,offers,complete|a3,needs,complete|a3,partnerships,unknown|\
        a3,cooperations,complete|a4,partnerships,unknown|a4,activities,complete
        """,
      expected: """
        0.55
        a1 a2 1 1 0 0 0.321410454152 0~0.361611757631~0 0.166666666667~0.75~0.166666666667 \
        0~1~0.166666666667 0.666666666667 0.3125 0.333333333333~0.833333333333~0.5 \
        0.666666666667 0.875 0.25 0 0~1~0 0.438610428589~1~0.438610428589 1
        a1 a3 0.952380952381 1 0.0625 0.333333333333 0.306383844502 0 \
        0.166666666667~0.75~0.166666666667 0~1~0.166666666667 0.666666666667 0.0625 \
        0.333333333333~1~0.5 0.4 0.75 0 0.5 0~1~0 0.306311580876 0~1~0
        a1 a4 1 1 0 0 0 0~0.208498810951~0 0~0.25~0.145833333333 0~1~0.166666666667 0 \
        0.263157894737 0.333333333333~1~0.5 0.45 0.5 1 0 0~1~0 0.651423473866~1~0.651423473866 0
        a2 a3 0.857142857143 1 0.235294117647 0.571428571429 0.547722557505 0 0.25 \
        0.166666666667 0.5 0.428571428571 0.2~1~0.5 0.6 0.625 0 0.75 0 0 0~1~0
        a2 a4 0.428571428571 1 0.125 0.5 0 0.2 0.041666666667 0.166666666667 0 0.8 0.125~1~0.5 \
        0.333333333333 0.625 0.75 0 0 0.451150536511~1~0.451150536511 0
        a3 a4 1 1 0 0 0 0 0.145833333333 0.583333333333 0 0.533333333333 0~1~0.5 0.2 0.25 1 0 1 \
        0.574786872121 0~1~0
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,FRI15,,2,m1|a2,a2,FRI15,,5,|\
        a3,a3,FRI15,,,m2|a4,a4,ES21,,2,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,|p2,p2,|p3,p3,GR|p4,p4,GR|p5,p5,DE
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|S12,R1,0.9,similar
        priorities|id,name,scheme,weight|k1,k1,t,0.5|k2,k2,t,|k3,k3,t,0.5|k4,k4,t,2
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,,|j2,j2,2016,2021-03
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m3,0,,|a1,m4,,2016,2019|\
        a1,m6,2,2018-11-05,|a2,m5,2,,|a2,m8,,2019-03,|a3,m1,,2018,2019|a3,m4,0,2018-11-05,|\
        a3,m7,,,|a4,m1,,2018,|a4,m4,2,2018-03,2019
        activities|subject,sector,share|a2,S2,0.3|a2,S12,0.3|a2,R1,0|a4,S2,0.3|m1,S,|m1,S2,0.3|\
        m1,S11,0|m1,S12,0.3|m1,R,0.5|m1,R1,0.3|m3,S1,|m3,S12,0.5|m3,R1,0.3|m4,S2,0.3|m4,R,0.5|\
        m4,R1,0.5|m6,S,|m6,S1,0.5|m6,S2,0.5|m6,S12,|m6,R1,0.5|m7,S12,0|m7,R,0|m7,R1,|m8,R1,0
        alignments|subject,priority,intensity|a1,k4,0.2|a3,k1,0.5|a3,k2,0.5|a4,k2,|a4,k3,0.2|\
        a4,k4,
        offers|subject,capability,level|a1,c1,3|a1,c2,4|a1,c3,1|a1,c4,4|a2,c1,0|a2,c2,1|a2,c3,0|\
        a2,c4,2|a3,c4,5|a4,c1,3|a4,c2,2|a4,c3,4|a4,c4,3
        needs|subject,capability,level|a1,c1,2|a1,c3,0|a2,c1,0|a2,c2,0|a2,c4,4|a3,c1,1|a3,c2,2|\
        a3,c3,3|a3,c4,2|a4,c1,2|a4,c2,1|a4,c3,5
        partnerships|association,partner,kind|a1,p3,agreement|a2,p1,|a2,p3,agreement|\
        a3,p1,agreement|a3,p2,|a3,p3,agreement|a3,p5,agreement|a4,p1,|a4,p4,agreement|a4,p5,
        participations|subject,project|a3,j2|m2,j2|m7,j1|m7,j2
        attendance|subject,group,since,until|a1,g1,,2020-11-05|a2,g1,,|a3,g1,2022-03,2023-03|\
        a3,g2,2017-11-05,2018-11-05|a4,g1,2023-03,2024-11-05|m1,g1,2014-03,2014-03|m2,g2,,
        cooperations|a,b,kind,date,strength|a1,a2,contact,2031,0.4|a2,a1,joint_project,2019,|\
        a1,a3,working_group,2024-02,|a3,a1,agreement,2031,0.4|a4,a1,joint_event,2019,|\
        a3,a4,agreement,2024-02,
        figures|subject,measure,value,unit,year,scope|a1,turnover,3,,2021,association|\
        a2,members,0,,2024,|a2,budget,25,EUR,2019,|a2,budget,0,EUR,2021,association|\
        a2,turnover,-1,kEUR,2019,association|a2,turnover,3,EUR,2024,|a3,budget,-1,EUR,2019,|\
        a3,budget,-1,EUR,2021,members|a4,budget,-1,,2019,members|a4,budget,25,EUR,2021,
        assessments|association,dimension,level,date|a3,d1,2,2018|a3,d1,2,2023-04|a3,d2,3,2018|\
        a3,d2,4,2023-04|a4,d1,5,2018|a4,d1,2,2023-04|a4,d2,3,2018|a4,d2,5,2023-04
        coverage|subject,sheet,state|a1,offers,unknown|a1,partnerships,complete|\
        a1,cooperations,complete|a2,needs,unknown|a2,partnerships,complete|\
        a2,cooperations,partial|a2,activities,partial|a3,partnerships,unknown|\
        a3,activities,partial|a4,partnerships,complete
        """,
      expected: """
        0.5
        a1 a2 1 1 0 0 0~1~0.421011174632 0~1~0.126931977707 0~1~0.25 0~1~0.083333333333 \
        0~1~0.083333333333 0~0.25~0.25 0.25~0.75~0.5 0.5 0.25 1 0 1 0.21101199142 0~1~0.5
        a1 a3 1 1 0 0 0.421011174632 0 0~1~0.25 0~1~0.083333333333 0~1~0.083333333333 \
        0~0.307692307692~0.25 0.625~1~0.625 1 0.75 0.5 0 1 0.154445094358 0
        a1 a4 1 1 0 0 0.513338186613 0.126931977707 0~1~0.25 0~1~0.083333333333 \
        0~1~0.083333333333 0~0.6~0.25 0.75~1~0.75 1 1 0 0 0 0.094931995841 0.5
        a2 a3 1 1 0 0 0~1~0.421011174632 0~1~0.126931977707 0.041666666667~0.375~0.25 \
        0~1~0.083333333333 0.166666666667 0.333333333333 0.25~1~0.5 0 0.5 0 1 1 \
        0.058805176385~1~0.154445094358 0~1~0.5
        a2 a4 1 1 0 0 0~1~0.421011174632 0~1~0.126931977707 0~0.25~0.25 0~1~0.083333333333 0 \
        0.25 0.375~0.875~0.5 0 0.25 0 1 0 0.080098261855~1~0.154445094358 0~1~0.5
        a3 a4 1 1 0 0 0 0.141661938726 0.25 1 0 0.214285714286 0.2~1~0.5 1 0.75 0 0.5 0 \
        0.518887341123~1~0.518887341123 1
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,ES21,,,m2|a2,a2,ES213,,2,|\
        a3,a3,,,,m2|a4,a4,FRI15,,,p1
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,|p2,p2,|p3,p3,IT|p4,p4,IT|p5,p5,DE
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|R1,S,1,similar|R1,S1,1,similar|\
        R1,S2,1,similar|R1,S11,1,similar|R1,S12,1,similar|R1,R,1,similar|S,S1,0,similar|\
        S,S2,0,similar|S,S11,0,similar|S,S12,0,similar|S,R,0,similar|S1,S2,0,similar|\
        S1,S11,0,similar|S1,S12,0,similar|S1,R,0,similar|S2,S11,0,similar|S2,S12,0,similar|\
        S2,R,0,similar|S11,S12,0,similar|S11,R,0,similar|S12,R,0,similar
        priorities|id,name,scheme,weight|k1,k1,t,|k2,k2,t,2|k3,k3,t,|k4,k4,t,
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,2022,|j2,j2,,2017-03
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m2,0.5,2016,|a1,m8,0,,|\
        a2,m1,,2013,2019|a2,m3,,2018-03,|a2,m4,0.5,2017-11-05,|a2,m6,,2016-11-05,|a2,m7,,,|\
        a3,m5,2,2014-03,|a3,m6,,2019,2019|a3,m8,0,2017-03,|a4,m1,2,2021-03,|a4,m2,,,|\
        a4,m8,,2020-03,
        activities|subject,sector,share|a1,S,0|a1,S2,0|a1,S11,0|a1,R1,0.3|a2,S11,0.3|a2,S12,0.3|\
        a3,R,0.5|a4,S1,0.3|m1,S1,0|m1,S11,0.3|m1,R1,0.5|m5,S,0.3|m5,S1,0|m5,R,0.3|m6,S11,|\
        m7,S11,0.3|m7,R,0
        alignments|subject,priority,intensity|a1,k1,0.5|a1,k4,|a2,k1,0.2|a2,k3,0|a2,k4,0.5|\
        a3,k3,|a4,k1,0.5|a4,k2,0.5|a4,k3,0.2|a4,k4,
        offers|subject,capability,level|a1,c2,2|a1,c3,0|a1,c4,5|a2,c2,4|a2,c3,2|a2,c4,1|a4,c1,3|\
        a4,c3,4
        needs|subject,capability,level|a1,c2,1|a1,c3,4|a1,c4,5|a2,c1,3|a2,c2,1|a3,c1,2|a3,c2,2|\
        a4,c1,5|a4,c3,5|a4,c4,1
        partnerships|association,partner,kind|a1,p1,|a1,p5,agreement|a2,p3,agreement|a3,p1,|\
        a3,p2,agreement|a4,p2,agreement|a4,p4,agreement
        participations|subject,project|a1,j2|m1,j2|m2,j2|m3,j1|m6,j2|m7,j1
        attendance|subject,group,since,until|a1,g2,2024-03,|a2,g2,,2018-11-05|a3,g2,2012-11-05,|\
        a4,g1,2017,
        cooperations|a,b,kind,date,strength|a1,a4,agreement,2022-10-03,|\
        a3,a2,agreement,2024-02,0.4|a4,a2,agreement,2031,|a4,a2,joint_project,2019,
        figures|subject,measure,value,unit,year,scope|a1,members,-1,,2019,|\
        a1,budget,-1,,2021,association|a3,members,-1,,2024,|a3,budget,-1,,2021,members|\
        a3,budget,3,EUR,2024,members|a4,members,0,,2021,association|a4,members,0,,2024,members|\
        a4,budget,3,,2021,association|a4,budget,-1,,2019,|a4,turnover,-1,,2021,members
        assessments|association,dimension,level,date|a1,d1,5,2018|a1,d1,5,2023-04|a1,d2,1,2018|\
        a1,d2,1,2023-04
        coverage|subject,sheet,state|a1,memberships,complete|a1,alignments,complete|\
        a1,offers,complete|a1,activities,unknown|a2,offers,unknown|a2,activities,partial|\
        a3,needs,complete|a4,activities,partial
        """,
      expected: """
        0.55
        a1 a2 1 1 0 0 0~1~0.2 0.466666666667 0~1~0.25 0~1~0.25 0~1~0.25 0~0.272727272727~0.25 \
        0.75~1~0.75 0.25 0.75 0 0.5 0.75 0~1~0.05 0~1~0.5
        a1 a3 1 1 0 0 0~1~0.2 0 0~1~0.25 0~1~0.25 0~1~0.25 0~1~0.25 \
        0.333333333333~0.833333333333~0.5 1 0.5~1~0.75 0~1~0.25 0~1~0.25 0~1~0 0~1~0.05 1
        a1 a4 0.375 1 0.071428571429 1 0~1~0.2 0.409968663881 0.4375 1 0.25 0 0.5~1~0.5 0 \
        0.5~1~0.75 0~1~0.25 0~1~0.25 0 0.399702261962~1~0.399702261962 0.5
        a2 a3 1 1 0 0 0~1~0.2 0 0~1~0.25 0~1~0.25 0~1~0.25 0~1~0.25 0.5~1~0.5 0.25 0.25~1~0.75 \
        0~1~0.25 0~0.5~0.25 0~1~0 0.298081926286~1~0.298081926286 0~1~0.5
        a2 a4 1 1 0 0 0~1~0.2 0.191318709811 0~1~0.25 0~1~0.25 0~1~0.25 0~0.416666666667~0.25 \
        0.5~1~0.5 0 0.25~1~0.75 0~1~0.25 0~0.5~0.25 0 0.180851907847~1~0.180851907847 0~1~0.5
        a3 a4 1 1 0 0 0~1~0.2 0.055220563924 0~1~0.25 0~1~0.25 0~1~0.25 0~1~0.25 \
        0.333333333333~0.833333333333~0.5 0 0~1~0.75 0~1~0.25 0~1~0.25 0~1~0 0~1~0.05 0.5
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,EL30,,3.5,|a2,a2,ES213,,2,|\
        a3,a3,ES211,,,m1|a4,a4,ES213,,5,|a5,a5,FRI15,,2,
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,DE|p2,p2,GR|p3,p3,IT|p4,p4,DE|p5,p5,GR
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|S12,R1,0.9,similar
        priorities|id,name,scheme,weight|k1,k1,t,|k2,k2,t,|k3,k3,t,0.5|k4,k4,t,0.5
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,,|j2,j2,2014,
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m1,,2018,2019|a1,m2,,2016,|\
        a1,m5,2,2016,|a1,m8,,,2019|a2,m1,0,,|a2,m2,,2019,|a2,m4,2,,|a2,m5,0,2017,|a2,m6,2,,|\
        a2,m8,0.5,,2019|a3,m1,0,2016-03,|a3,m2,,,|a3,m5,0.5,2013,|a3,m6,0.5,2019-11-05,|\
        a4,m4,0.5,2018-11-05,|a4,m7,,2020-11-05,|a4,m8,2,,|a5,m1,2,2019,|a5,m4,0,2024,|\
        a5,m5,0,2022,|a5,m6,2,,2019
        activities|subject,sector,share|a1,S1,0.3|a3,S,0.5|a3,S11,0.5|a3,R,0|a4,S1,0.5|a5,S,0.3|\
        a5,S1,0|m2,S,0.3|m2,S2,0.3|m3,S1,0|m5,S,0.5|m5,S1,0|m6,S1,0.3|m6,S11,0.3|m6,R,0.3|\
        m7,S1,0|m7,S2,|m7,R,0.3|m7,R1,0
        alignments|subject,priority,intensity|a1,k1,0.2|a1,k4,0|a2,k2,|a2,k3,0.5|a2,k4,0.2|\
        a3,k3,0.2|a3,k4,0.5|a4,k1,0.2|a4,k4,0.5|a5,k1,0
        offers|subject,capability,level|a1,c4,5|a2,c2,2|a2,c3,0|a2,c4,0|a3,c2,2|a3,c4,2|a4,c1,3|\
        a5,c1,3|a5,c2,0|a5,c3,1|a5,c4,0
        needs|subject,capability,level|a1,c3,5|a1,c4,0|a2,c3,0|a2,c4,5|a3,c2,1|a4,c1,1|a4,c3,1|\
        a4,c4,1|a5,c1,0|a5,c4,4
        partnerships|association,partner,kind|a1,p4,agreement|a1,p5,agreement|a2,p1,agreement|\
        a2,p3,agreement|a2,p4,agreement|a3,p3,|a3,p4,agreement|a4,p1,|a4,p3,agreement|a4,p4,|\
        a5,p1,|a5,p2,|a5,p4,agreement
        participations|subject,project|a2,j2|a3,j2|a4,j1|a5,j2|m1,j1|m3,j1|m4,j2|m7,j1
        attendance|subject,group,since,until|a1,g1,2012-11-05,|a1,g2,,2015-03|a2,g2,2017-03,|\
        a3,g1,,2022|a4,g2,2020,|a5,g1,2012,|m1,g1,2014,|m2,g1,2012-11-05,2013-11-05|m2,g2,2023,
        cooperations|a,b,kind,date,strength|a1,a2,agreement,2022-10-03,|\
        a2,a1,joint_service,2031,|a1,a3,joint_service,2025,0.4|a3,a1,contact,2019,|\
        a1,a5,contact,2019,|a5,a1,joint_service,2024-02,|a2,a3,agreement,2025,0.4|\
        a2,a4,joint_service,2019,0.4|a3,a4,joint_event,2025,|a3,a5,joint_project,2031,|\
        a3,a5,joint_project,2031,
        figures|subject,measure,value,unit,year,scope|a1,members,3,,2021,association|\
        a1,members,3,,2019,association|a1,turnover,3,,2019,members|\
        a1,turnover,3,EUR,2021,association|a2,budget,10,,2021,members|a2,budget,0,kEUR,2019,|\
        a3,members,0,kEUR,2024,association|a3,budget,10,,2024,association|\
        a3,budget,3,,2019,association|a3,turnover,0,,2021,|a3,turnover,0,,2019,|\
        a4,budget,3,kEUR,2024,|a4,budget,10,,2019,association|a4,turnover,-1,,2024,members|\
        a5,budget,3,kEUR,2024,association
        assessments|association,dimension,level,date|a1,d1,3,2018|a1,d1,4,2023-04|a1,d2,2,2018|\
        a1,d2,4,2023-04|a3,d1,1,2018|a3,d1,2,2023-04|a3,d2,5,2018|a3,d2,4,2023-04
        coverage|subject,sheet,state|a1,memberships,unknown|a1,offers,complete|\
        a1,needs,complete|a2,memberships,partial|a3,partnerships,unknown|a3,activities,complete|\
        a4,alignments,complete|a4,partnerships,complete|a5,needs,complete|\
        a5,cooperations,complete
        """,
      expected: """
        0.5
        a1 a2 - - 0~1~0 0~1~0 0~1~0.463800723491 0 0.25 0 1 0 0.708333333333 0~1~0.241666666667 \
        0.625 0 0.75 0 0.399702261962~1~0.399702261962 0~1~0
        a1 a3 - - 0~0.526315789474~0 0.7~1~0.7 0.463800723491 0 0 0 0 0.285714285714 \
        0.333333333333~1~0.583333333333 0 0.875 0 0.25 0 0.387948726889~1~0.387948726889 0~1~0
        a1 a4 - - 0~0.709090909091~0 0~1~0 1 0.505390997105 0.125 0 0.5 0 0.708333333333 1 \
        0.625 0.75 0 0 0~1~0.279946266413 0~1~0
        a1 a5 - - 0~0.6~0 0~1~0 0.333333333333 0 0.4 0.2 1 0 0.375 0.333333333333 0.625 0 0.75 \
        0 0.546351407699 0~1~0
        a2 a3 - - 0~0.322580645161~0 0.7~1~0.7 0~1~0.463800723491 0.095040106807 0.1 0.4 0 0.5 \
        0~1~0.583333333333 0~1~0.241666666667 0.75 0.5 0 0.75 0.503414696209~1~0.503414696209 \
        0~1~0
        a2 a4 - - 0~0.609375~0 0.076923076923~1~0.076923076923 0~1~0.463800723491 \
        0.037713901527 0 0 0 0 0 0~1~0.241666666667 0.25 1 0 1 0.155802412732~1~0.279946266413 \
        0~1~0
        a2 a5 - - 0~0.461538461538~0 0~1~0 0~1~0.463800723491 0 0 0 0 0 0.583333333333 \
        0~1~0.241666666667 1 0 0 0 0.259181779318 0~1~0
        a3 a4 1 1 0 0 0.463800723491 0.3948357789 0.125 0 0.5 0 0~1~0.583333333333 0.15 0.5 1 0 \
        0.75 0.259181779318~1~0.279946266413 0~1~0
        a3 a5 1 1 0 0 0.790569415042 0 0.125 0 0.5 0 0.291666666667~1~0.583333333333 0.15 0.75 \
        0 0.5 0 0.300710753508 0~1~0
        a4 a5 1 1 0 0 0.333333333333 0 0.125 0.5 0 0.75 0.583333333333 0.666666666667 0.25 0 1 \
        0 0 0~1~0
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,ES213,,3.5,|a2,a2,,,2,m2|\
        a3,a3,EL30,,3.5,m1|a4,a4,,merged,2,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,|p2,p2,|p3,p3,FR|p4,p4,DE|p5,p5,
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|R1,S,1,similar|R1,S1,1,similar|\
        R1,S2,1,similar|R1,S11,1,similar|R1,S12,1,similar|R1,R,1,similar|S,S1,0,similar|\
        S,S2,0,similar|S,S11,0,similar|S,S12,0,similar|S,R,0,similar|S1,S2,0,similar|\
        S1,S11,0,similar|S1,S12,0,similar|S1,R,0,similar|S2,S11,0,similar|S2,S12,0,similar|\
        S2,R,0,similar|S11,S12,0,similar|S11,R,0,similar|S12,R,0,similar
        priorities|id,name,scheme,weight|k1,k1,t,0.5|k2,k2,t,0.5|k3,k3,t,0.5|k4,k4,t,2
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,,2018|j2,j2,2024,
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m3,,2021,|a2,m3,2,2015,|\
        a2,m5,0,2015,|a2,m7,,2015-11-05,|a2,m8,,2017-11-05,|a3,m1,0,2016-03,|a3,m2,0,2018-03,|\
        a3,m4,0,2019-03,|a3,m8,,2015,2019|a4,m3,,2016-11-05,|a4,m4,0,2019,2019|\
        a4,m6,0.5,2021-03,|a4,m7,0.5,2016-03,|a4,m8,,2023-11-05,
        activities|subject,sector,share|a1,S12,|a4,S,|a4,R1,0.3|m2,S,0.3|m2,S1,|m2,S11,0|m3,S,|\
        m3,S1,0.3|m4,R,|m5,S2,0.3|m5,S11,0|m5,R1,|m6,S1,|m6,S11,|m6,S12,0.5|m6,R1,|m7,S2,0|\
        m7,S12,0.3|m7,R1,0.5
        alignments|subject,priority,intensity|a1,k1,0.5|a2,k1,0|a2,k2,0.2|a3,k1,0.5|a4,k1,0.5|\
        a4,k3,0.5|a4,k4,
        offers|subject,capability,level|a1,c1,3|a1,c3,5|a1,c4,5|a2,c1,0|a2,c2,1|a2,c4,4|a3,c3,0|\
        a4,c2,5|a4,c3,0
        needs|subject,capability,level|a1,c1,5|a2,c3,3|a2,c4,5|a3,c3,4|a3,c4,4
        partnerships|association,partner,kind|a1,p3,|a1,p4,|a1,p5,|a2,p1,agreement|a2,p2,|\
        a2,p3,|a2,p4,|a2,p5,agreement|a3,p2,agreement|a3,p3,|a3,p4,|a3,p5,agreement|\
        a4,p2,agreement|a4,p4,agreement
        participations|subject,project|a1,j1|a4,j2|m5,j2|m8,j1|m8,j2
        attendance|subject,group,since,until|a1,g1,,|a1,g2,,|a3,g1,2020-03,2023-11-05|a3,g2,,|\
        a4,g1,2014-11-05,|a4,g2,,|m1,g1,,2019-11-05|m1,g2,,
        cooperations|a,b,kind,date,strength|a1,a3,joint_event,2031,|\
        a1,a4,working_group,2024-02,|a4,a1,agreement,2024-02,0.4
        figures|subject,measure,value,unit,year,scope|a1,turnover,3,kEUR,2021,association|\
        a1,turnover,0,kEUR,2019,|a2,members,3,kEUR,2024,association|a2,budget,25,,2021,members|\
        a2,budget,3,,2024,members|a3,members,10,,2019,|a3,members,-1,EUR,2024,|\
        a3,budget,10,EUR,2021,|a4,members,10,,2019,association|a4,budget,25,EUR,2021,|\
        a4,turnover,0,,2021,members
        assessments|association,dimension,level,date|a1,d1,2,2018|a1,d1,1,2023-04|a1,d2,4,2018|\
        a1,d2,5,2023-04|a3,d1,3,2018|a3,d1,3,2023-04|a3,d2,3,2018|a3,d2,4,2023-04
        coverage|subject,sheet,state|a1,memberships,unknown|a1,offers,partial|a1,needs,partial|\
        a1,activities,complete|a2,memberships,unknown|a2,offers,partial|a2,partnerships,partial|\
        a3,offers,complete|a3,needs,unknown|a3,cooperations,partial|a3,activities,complete|\
        a4,partnerships,partial
        """,
      expected: """
        0.5
        a1 a2 - - 0~1~0.02 0~1~0.05 0~1~0.2 0 0~1~0.25 0~1~0.25 0~1~0.25 0~1~0.25 0.2~1~0.5 \
        0~1~0.5 0.625 0 0.75 0~1~0.67 0~1~0.05 0~1~0
        a1 a3 - - 0 0 0 1 0~0.25~0.25 0 0~1~0.25 0 0.125~0.625~0.5 0~1~0.5 1 0 0 0 \
        0.10925731539~1~0.10925731539 0~1~0
        a2 a3 - - 0 0 0 0 0~0.25~0.25 0 0~1~0.25 0 0.1~1~0.5 0 0.625 0.75 0 0~1~0.67 0~1~0.05 0
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,ES211,,5,|a2,a2,,,,m1|\
        a3,a3,FRI15,,,p1|a4,a4,,merged,5,|a5,a5,ES211,,,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,FR|p2,p2,|p3,p3,FR|p4,p4,DE|p5,p5,
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|S12,R1,0.9,similar
        priorities|id,name,scheme,weight|k1,k1,t,0.5|k2,k2,t,0.5|k3,k3,t,2|k4,k4,t,
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,,2014-11-05|j2,j2,2016-11-05,
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m2,,2013-11-05,|a2,m1,,,|a2,m6,,,|\
        a2,m7,0.5,,|a2,m8,2,2019-03,|a3,m5,2,2021-03,|a3,m8,0.5,,2019|a4,m1,2,2023-03,|\
        a4,m4,0.5,2016-03,|a4,m8,,,|a5,m2,0,,|a5,m3,2,,
        activities|subject,sector,share|a1,S11,0.5|a1,R,|a1,R1,0.5|a2,S2,0.5|a2,S12,0.3|a3,S,0|\
        a3,S12,|a4,S2,0.3|a4,S11,|a4,R,|a5,S1,0.5|a5,S12,0.5|m2,S,0|m2,S2,0|m2,S12,|m3,S1,0.3|\
        m3,S12,0.5|m3,R1,0|m4,R,|m7,S,0.3|m7,S1,0|m7,S12,0.5|m7,R,0.5|m7,R1,0
        alignments|subject,priority,intensity|a1,k1,0|a1,k3,0.5|a1,k4,|a2,k3,0.5|a3,k1,0.2|\
        a3,k2,0.5|a3,k4,0|a4,k2,0.2
        offers|subject,capability,level|a1,c1,1|a1,c2,0|a2,c3,1|a2,c4,5|a3,c1,0|a3,c2,4|a3,c3,3|\
        a4,c1,4|a4,c2,1|a4,c3,0|a4,c4,4|a5,c1,0|a5,c2,4
        needs|subject,capability,level|a1,c1,2|a1,c2,4|a1,c4,1|a2,c4,4|a3,c2,3|a3,c3,0|a3,c4,2|\
        a4,c1,1|a4,c2,1|a5,c2,5|a5,c4,2
        partnerships|association,partner,kind|a1,p3,|a1,p4,agreement|a1,p5,|a2,p1,agreement|\
        a2,p3,agreement|a2,p4,agreement|a2,p5,agreement|a3,p1,agreement|a3,p2,|a3,p3,agreement|\
        a3,p5,|a4,p2,agreement|a4,p3,|a4,p4,|a5,p4,agreement
        participations|subject,project|a1,j1|a1,j2|a3,j1|a5,j1|m1,j1|m4,j1|m4,j2|m5,j2|m6,j1|\
        m6,j2|m7,j1|m7,j2
        attendance|subject,group,since,until|a1,g2,2020,|a2,g1,2020-11-05,|a3,g1,2018-03,2020|\
        a4,g2,,|a5,g1,2023-03,|m1,g2,,2019|m2,g1,2017-11-05,2017|m2,g2,2012-03,2016-11-05
        cooperations|a,b,kind,date,strength|a1,a3,joint_service,2022-10-03,|\
        a1,a4,joint_project,2022-10-03,|a1,a4,joint_project,2031,|a1,a5,contact,2025,|\
        a2,a5,joint_service,2019,|a4,a5,contact,2025,0.4|a4,a5,joint_project,2019,
        figures|subject,measure,value,unit,year,scope|a1,turnover,-1,,2024,members|\
        a2,budget,3,,2021,|a3,budget,10,,2019,members|a3,budget,3,,2021,members|\
        a3,turnover,-1,,2024,|a3,turnover,25,,2021,association|\
        a4,members,3,kEUR,2024,association|a4,turnover,-1,,2021,association|\
        a4,turnover,0,kEUR,2019,|a5,members,25,EUR,2024,association|a5,budget,-1,,2019,
        assessments|association,dimension,level,date|a1,d1,3,2018|a1,d1,2,2023-04|a1,d2,5,2018|\
        a1,d2,5,2023-04|a2,d1,1,2018|a2,d1,3,2023-04|a2,d2,2,2018|a2,d2,4,2023-04|a4,d1,1,2018|\
        a4,d1,2,2023-04|a4,d2,1,2018|a4,d2,4,2023-04
        coverage|subject,sheet,state|a1,partnerships,partial|a1,cooperations,partial|\
        a2,memberships,complete|a2,needs,partial|a2,partnerships,unknown|a3,offers,complete|\
        a3,needs,complete|a3,cooperations,complete|a3,activities,partial|\
        a4,cooperations,unknown|a5,needs,unknown
        """,
      expected: """
        0.5
        a1 a2 1 1 0 0 0.195597859721 0.397940008672 0.041666666667~0.375~0.25 0.166666666667 \
        0~1~0.416666666667 0 0~1~0.5 0.25 0.625 0 0.75 0~1~0 0~1~0.043914848445 0~1~0
        a1 a3 1 1 0 0 0~1~0.261142387062 0 0.166666666667 0.666666666667 0 0 0.1~1~0.5 1 \
        0~1~0.75 0 0~1~0 0 0.416293768136 0~1~0
        a1 a5 1 1 0 0 0.261142387062 0~1~0 0.166666666667~0.75~0.25 0.666666666667 \
        0~1~0.416666666667 0 0.583333333333~1~0.583333333333 0.04 0~1~0.75 0 0~1~0 1 \
        0.120171197949~1~0.120171197949 0~1~0
        a2 a3 1 1 0 0 0~1~0.261142387062 0 0.25~1~0.25 0~1~0.416666666667 1 0.083333333333 \
        0.1~1~0.5 0.25 0.375~1~0.75 0~0.75~0 0~1~0 0~1~0 0.043914848445 0
        a2 a5 1 1 0 0 0.609467712727 0~1~0 0~1~0.25 0~1~0.416666666667 0~1~0.416666666667 0 \
        0.625~1~0.625 0.16 0.375~1~0.75 0~0.75~0 0~1~0 0~1~0 0.306488313368~1~0.306488313368 0
        a3 a5 1 1 0 0 0~1~0.261142387062 0~1~0 0~0.25~0.25 0 0~1~0.416666666667 0.571428571429 \
        0.75~1~0.75 0.04 0~1~0.75 0~1~0 0~1~0 0 0.027638795088 0
        """),
    AxisReference(
      sheets: """
        associations|id,name,territory,status,maturity,host|a1,a1,ES21,,5,p1|a2,a2,ES211,,,|\
        a3,a3,ES211,,2,p1|a4,a4,ES213,,5,m2
        companies|id,name,country|m1,m1,ES|m2,m2,ES|m3,m3,ES|m4,m4,ES|m5,m5,ES|m6,m6,ES|\
        m7,m7,ES|m8,m8,ES
        partners|id,name,country|p1,p1,GR|p2,p2,GR|p3,p3,GR|p4,p4,|p5,p5,DE
        sectors|id,name,parent|S,S,|S1,S1,S|S2,S2,S|S11,S11,S1|S12,S12,S1|R,R,|R1,R1,R
        sector_links|a,b,relatedness,kind|S2,R,1,supplies|R1,S,1,similar|R1,S1,1,similar|\
        R1,S2,1,similar|R1,S11,1,similar|R1,S12,1,similar|R1,R,1,similar|S,S1,0,similar|\
        S,S2,0,similar|S,S11,0,similar|S,S12,0,similar|S,R,0,similar|S1,S2,0,similar|\
        S1,S11,0,similar|S1,S12,0,similar|S1,R,0,similar|S2,S11,0,similar|S2,S12,0,similar|\
        S2,R,0,similar|S11,S12,0,similar|S11,R,0,similar|S12,R,0,similar
        priorities|id,name,scheme,weight|k1,k1,t,2|k2,k2,t,|k3,k3,t,2|k4,k4,t,
        capabilities|id,name|c1,c1|c2,c2|c3,c3|c4,c4
        projects|id,name,start,end|j1,j1,2024,|j2,j2,2023,
        groups|id,name,kind,start,end|g1,g1,working_group,2014,|g2,g2,network,,2023-05
        memberships|association,member,weight,since,until|a1,m2,,,2019|a1,m5,,,2019|\
        a1,m7,0,2023-03,|a2,m2,,2013-11-05,|a2,m7,,2016-11-05,|a3,m4,,2016,|a3,m5,0.5,,2019|\
        a3,m6,,2015,|a3,m7,0.5,2014-03,|a3,m8,0,,|a4,m1,,,|a4,m2,0,2014-11-05,|\
        a4,m3,,2022-11-05,|a4,m5,2,,|a4,m7,0,2014-03,2019|a4,m8,,2015-03,
        activities|subject,sector,share|a1,S,0|a1,S12,0|a2,S,|a2,S2,|a2,R,0.3|a3,R1,0|a4,S1,0.3|\
        a4,R1,0.3|m1,S12,0.3|m3,S1,0.3|m3,R,0|m6,S1,
        alignments|subject,priority,intensity|a1,k1,0.2|a1,k2,0|a1,k3,0.5|a2,k3,0.5|a2,k4,|\
        a3,k2,0.5|a4,k3,0.5
        offers|subject,capability,level|a1,c1,3|a1,c2,5|a2,c1,4|a2,c2,5|a2,c3,0|a3,c1,1|a3,c3,0|\
        a4,c2,2|a4,c3,5|a4,c4,2
        needs|subject,capability,level|a1,c1,0|a1,c4,1|a2,c1,3|a2,c2,5|a2,c4,1|a3,c1,1|a3,c2,1|\
        a3,c3,0|a3,c4,5|a4,c1,1|a4,c2,2|a4,c3,1
        partnerships|association,partner,kind|a1,p1,|a1,p4,agreement|a1,p5,|a2,p1,agreement|\
        a2,p2,agreement|a2,p5,agreement|a4,p1,agreement|a4,p4,agreement
        participations|subject,project|a1,j2|a4,j2|m1,j1|m3,j2|m4,j2|m7,j2|m8,j2
        attendance|subject,group,since,until|a1,g1,2014-03,|a1,g2,2020,|a2,g1,2022-03,|\
        a3,g1,,2023|a3,g2,2020-03,|a4,g1,,2024|a4,g2,2016,|m1,g1,,2021|m2,g2,2015-11-05,
        cooperations|a,b,kind,date,strength|a1,a3,agreement,2022-10-03,0.4|\
        a1,a4,joint_service,2031,0.4|a2,a4,contact,2022-10-03,0.4|a3,a4,agreement,2024-02,|\
        a3,a4,agreement,2019,0.4
        figures|subject,measure,value,unit,year,scope|a1,members,25,,2021,association|\
        a1,budget,10,kEUR,2019,members|a1,turnover,0,EUR,2024,|a1,turnover,25,EUR,2019,members|\
        a2,members,10,EUR,2021,association|a2,budget,3,,2021,|a2,turnover,3,,2019,association|\
        a2,turnover,10,kEUR,2021,association|a3,turnover,0,,2021,members|\
        a4,budget,3,,2024,association
        assessments|association,dimension,level,date|a2,d1,2,2018|a2,d1,5,2023-04|a2,d2,3,2018|\
        a2,d2,1,2023-04|a3,d1,5,2018|a3,d1,2,2023-04|a3,d2,2,2018|a3,d2,5,2023-04|a4,d1,1,2018|\
        a4,d1,3,2023-04|a4,d2,4,2018|a4,d2,3,2023-04
        coverage|subject,sheet,state|a1,alignments,unknown|a1,activities,partial|\
        a2,needs,complete|a3,partnerships,unknown|a3,cooperations,complete|\
        a3,activities,complete|a4,memberships,partial|a4,partnerships,unknown|\
        a4,activities,complete
        """,
      expected: """
        0.55
        a1 a2 1 1 0 0 0~1~0 0~0.792364814094~0 0 0 0 0.888888888889 0.25~0.75~0.5 0.4 0.5 0 1 \
        0.75 0.082529921537~1~0.303713420966 0~1~0
        a1 a3 1 1 0 0 0 0~0.350519107425~0 0.041666666667 0 0.166666666667 0.125 0~1~0.5 0.12 \
        0.25 0 1 0.75 0.303713420966 1
        a1 a4 - - 0 0 0~1~0 0~0.56824705831~0 1 1 1 0.133333333333 0~1~0.5 0~1~0.35 1 0 0 0.75 \
        0.298528462152~1~0.303713420966 0
        a2 a3 0.642857142857 1 0.071428571429 0.166666666667 0 0 0.041666666667 0 \
        0.166666666667 0.111111111111 0~1~0.5 0.3 0.75 0 0.5 1 0.068029468836 0~1~0
        a2 a4 - - 0~0.230769230769~0 0~1~0 0.420405324489 0.344887663444 1 1 1 0.125 \
        0.125~1~0.5 1 0.5 1 0 0.75 0.289120908502~1~0.303713420966 0~1~0
        a3 a4 - - 0~0.310344827586~0 0~1~0 0 0 0.625 0.5 1 0 0~1~0.5 0~1~0.35 0.25 1 0 0.75 \
        0.59782641646 0
        """),
  ]
}
